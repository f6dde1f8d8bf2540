namespace Bot.Domain.Reports.Printing;

/// <summary>The files in which the table of a monthly report leaves the service.</summary>
public enum ReportFormat
{
    /// <summary>The table alone, to be worked with and printed.</summary>
    Xlsx = 1,

    /// <summary>The table in the frame of an official letter, to be numbered, signed and sent.</summary>
    Docx = 2,

    /// <summary>Plain rows, for programs.</summary>
    Csv = 3,
}
