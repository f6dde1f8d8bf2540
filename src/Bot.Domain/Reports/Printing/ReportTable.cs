namespace Bot.Domain.Reports.Printing;

/// <summary>
/// The table of a monthly report as it is printed: the appendix of the letter of August 2021 with its columns STT, Cơ quan, đơn vị, Số lượt quét
/// mã QR, Ghi chú, and two more on wish. Sums are made from the units when it is printed, so that they cannot disagree with them.
/// </summary>
public sealed record ReportTable
{
    public string Title { get; init; } = ReportWords.Title;

    /// <summary>"Tháng 11/2026 (từ 01/11/2026 đến hết 30/11/2026)". The days stand on the table, because not every office counts calendar months.</summary>
    public required string Period { get; init; }

    /// <summary>"Toàn tỉnh", "Khối giáo dục nghề nghiệp", "Sở Mẫu và các đơn vị trực thuộc".</summary>
    public required string Scope { get; init; }

    /// <summary>Sectors, areas or departments in the order of printing. A group without a name is one without a heading: the table of one office.</summary>
    public required IReadOnlyList<TableGroup> Groups { get; init; }

    /// <summary>Persons of the whole table, each counted once; not the sum of the units'. Null leaves the cell empty.</summary>
    public long? Persons { get; init; }

    /// <summary>Whether there is a column "Số người".</summary>
    public bool ShowsPersons { get; init; }

    /// <summary>Whether there is a column "Số lượt tháng trước".</summary>
    public bool ShowsLastMonth { get; init; }

    /// <summary>A line under the table, such as "Số liệu chốt lúc 17h00' 30/11/2026."; empty for none.</summary>
    public string Remark { get; init; } = string.Empty;

    public required DateTimeOffset MadeAt { get; init; }
}
