using System.Diagnostics;
using System.Globalization;
using Bot.Documents.Reports;
using Bot.Domain.Reports.Printing;

namespace Bot.Benchmarks;

/// <summary>The monthly table of 10,000 units as each kind of file. Arguments: another number of units, and a folder in which the files stay to be looked at.</summary>
internal static class ReportBenchmark
{
    private const int Units = 10_000;
    private const int UnitsInGroup = 200;
    private const int Rounds = 5;
    private const double GoalSeconds = 2;
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 10, 0, 0, TimeSpan.Zero);

    private static readonly LetterFrame Letter = new()
    {
        Issuer = "Ủy ban nhân dân tỉnh Mẫu",
        Code = "BC-UBND",
        Place = "Tỉnh Mẫu",
        Kind = "Báo cáo",
        Subject = "Kết quả quét mã QR tháng 11 năm 2026",
        Addressees = ["Ban Chỉ đạo tỉnh Mẫu"],
        Opening = ["Kết quả như sau:"],
        Closing = ["Trên đây là báo cáo."],
        Recipients = new LetterRecipients(),
        Signer = new LetterSigner { Title = "Chủ tịch", Name = "Nguyễn Văn Mẫu" },
    };

    public static async Task RunAsync(string[] args)
    {
        var units = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Units;
        var table = Table(units);
        var isGood = true;
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            var times = new List<double>();
            using var output = new MemoryStream();
            for (var round = 0; round < Rounds; round++)
            {
                output.SetLength(0);
                var clock = Stopwatch.StartNew();
                await ReportPapers.WriteAsync(format, table, Letter, output, CancellationToken.None);
                times.Add(clock.Elapsed.TotalSeconds);
            }

            if (args.Length > 1)
            {
                await File.WriteAllBytesAsync(Path.Combine(args[1], "report." + ReportFile.Extension(format)), output.ToArray());
            }

            // The first one pays for compiling, as the first report after a start does.
            isGood &= times[0] <= GoalSeconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ReportFile.Extension(format),-4} {units} units: first {times[0]:0.000} s, then {times.Skip(1).Order().ElementAt((Rounds - 1) / 2):0.000} s, {output.Length / 1e6:0.00} MB (goal: {GoalSeconds} s)"));
        }

        Environment.ExitCode = isGood ? 0 : 1;
    }

    private static ReportTable Table(int units) => new()
    {
        Period = "Tháng 11/2026 (từ 01/11/2026 đến hết 30/11/2026)",
        Scope = "Toàn tỉnh",
        Groups = [.. Enumerable.Range(0, units).Chunk(UnitsInGroup).Select((group, i) => new TableGroup
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Xã Mẫu số {i + 1}"),
            Units = [.. group.Select(n => new TableUnit
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Trường Trung học cơ sở Mẫu số {n + 1}"),
                Scans = n * 37 % 5_000,
                Persons = n * 11 % 900,
                LastMonth = n * 31 % 5_000,
                Note = n % 10 == 0 ? "Nghỉ học 3 ngày, không có người đến." : string.Empty,
            })],
        })],
        ShowsPersons = true,
        ShowsLastMonth = true,
        MadeAt = Now,
    };
}
