using System.Globalization;
using Bot.Domain.Reports.Printing;

namespace Bot.Tests.Documents.Reports;

/// <summary>A made-up report of a made-up department.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset At = new(2026, 11, 30, 10, 0, 0, TimeSpan.Zero);

    public static readonly LetterFrame Letter = new()
    {
        BodyAbove = "Ủy ban nhân dân tỉnh Mẫu",
        Issuer = "Sở Giáo dục và Đào tạo",
        Number = "123",
        Code = "BC-SGDĐT",
        Place = "Tỉnh Mẫu",
        Date = new DateOnly(2026, 11, 30),
        Kind = "Báo cáo",
        Subject = "Kết quả quét mã QR tại các cơ quan, đơn vị, nhà trường tháng 11 năm 2026",
        Addressees = ["Ủy ban nhân dân tỉnh Mẫu"],
        Opening = ["Thực hiện nhiệm vụ được giao về kiểm soát người vào, ra bằng mã QR, Sở Giáo dục và Đào tạo báo cáo kết quả tháng 11 năm 2026 như sau:"],
        Closing = ["Trên đây là kết quả quét mã QR tháng 11 năm 2026, Sở Giáo dục và Đào tạo kính báo cáo."],
        Recipients = new LetterRecipients { ToReport = ["Chủ tịch UBND tỉnh"], ToImplement = ["Các đơn vị trực thuộc"], ArchiveCode = "VP, GDNN" },
        Signer = new LetterSigner { Authority = "KT. Giám đốc", Title = "Phó Giám đốc", Name = "Trần Thị Mẫu", ConfirmedAt = At.AddMinutes(24) },
    };

    public static ReportTable Table(int units, string note = "", bool isWide = false) => new()
    {
        Period = "Tháng 11/2026 (từ 01/11/2026 đến hết 30/11/2026)",
        Scope = "Sở Giáo dục và Đào tạo và các đơn vị trực thuộc",
        Groups =
        [
            new TableGroup { Name = "Cơ quan, đơn vị trực thuộc", Units = [.. Enumerable.Range(1, units / 2).Select(i => Unit("Trung tâm Mẫu số", i, note))], Persons = isWide ? 400 : null },
            new TableGroup { Name = "Trường cao đẳng, trung cấp", Units = [.. Enumerable.Range(1, units - (units / 2)).Select(i => Unit("Trường Cao đẳng Mẫu số", i, note))], Persons = isWide ? 1_500 : null },
        ],
        Persons = isWide ? 1_834 : null,
        ShowsPersons = isWide,
        ShowsLastMonth = isWide,
        Remark = "Số liệu chốt lúc 17h00' 30/11/2026.",
        MadeAt = At,
    };

    public static async Task<byte[]> WriteAsync(ReportFormat format, ReportTable table, LetterFrame? letter = null)
    {
        using var output = new MemoryStream();
        await Bot.Documents.Reports.ReportPapers.WriteAsync(format, table, letter ?? Letter, output, CancellationToken.None);
        return output.ToArray();
    }

    private static TableUnit Unit(string name, int number, string note) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"{name} {number}"),
        Scans = number % 7 == 5 ? null : number * 1_234,
        Persons = number % 7 == 5 ? null : number * 321,
        LastMonth = number * 1_200,
        Note = number % 9 == 3 ? "Nghỉ Tết, có 3 ngày không có người đến làm việc." : note,
        IsLate = number % 8 == 4,
        Version = number % 11 == 6 ? 3 : 1,
    };
}
