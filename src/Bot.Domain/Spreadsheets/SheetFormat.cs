namespace Bot.Domain.Spreadsheets;

public enum SheetFormat
{
    /// <summary>Excel's own, for people.</summary>
    Xlsx = 1,

    /// <summary>Plain rows, for programs (RFC 4180, UTF-8).</summary>
    Csv = 2,
}
