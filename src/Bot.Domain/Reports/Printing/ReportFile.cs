using System.Globalization;

namespace Bot.Domain.Reports.Printing;

/// <summary>How a printed report is named and declared when it is sent.</summary>
public static class ReportFile
{
    /// <summary>"bao-cao-quet-ma-qr-2026-11-SM.docx", the name under which people find it on their phone.</summary>
    /// <param name="month">Any day of it.</param>
    /// <param name="unit">The code of the unit or scope; what is no Latin letter or digit becomes a dash.</param>
    /// <param name="format">Decides the ending.</param>
    public static string Name(DateOnly month, string unit, ReportFormat format) => string.Create(
        CultureInfo.InvariantCulture, $"bao-cao-quet-ma-qr-{month:yyyy-MM}-{string.Concat(unit.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}.{Extension(format)}");

    public static string ContentType(ReportFormat format) => format switch
    {
        ReportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ReportFormat.Csv => "text/csv; charset=utf-8",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>"xlsx", "docx", "csv", also as people type it on the command line.</summary>
    public static string Extension(ReportFormat format) => format switch { ReportFormat.Docx => "docx", ReportFormat.Csv => "csv", _ => "xlsx" };
}
