using System.Diagnostics;
using System.Globalization;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Spreadsheets;

namespace Bot.Benchmarks;

/// <summary>
/// A million rows of a history into a file: rows a second, and how much memory was used at most. Arguments: another number of rows, and a
/// folder in which the files stay to be looked at.
/// </summary>
internal static class SheetBenchmark
{
    private const int WholeRows = 1_000_000;
    private const double GoalRate = 50_000;
    private const double GoalMegabytes = 200;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(string[] args)
    {
        var isGood = true;
        var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : WholeRows;
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            var file = args.Length > 1 ? Path.Combine(args[1], "history." + format.ToString().ToLowerInvariant()) : Path.GetTempFileName();
            try
            {
                var clock = Stopwatch.StartNew();
                await using (var output = File.Create(file))
                {
                    await WriteAsync(format, rows, output);
                }

                var rate = rows / clock.Elapsed.TotalSeconds;
                var most = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
                isGood &= rate >= GoalRate && most <= GoalMegabytes;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{format,-4} {rate,10:0} rows/s  {new FileInfo(file).Length / 1e6,6:0.0} MB  memory at most {most:0} MB (goals: {GoalRate:0} rows/s, {GoalMegabytes:0} MB)"));
            }
            finally
            {
                if (args.Length <= 1)
                {
                    File.Delete(file);
                }
            }
        }

        Environment.ExitCode = isGood ? 0 : 1;
    }

    private static async Task WriteAsync(SheetFormat format, int rows, Stream output)
    {
        var plan = new SheetPlan
        {
            Title = "Lịch sử quét",
            CoverTitle = "Thông tin",
            Columns = [new("Thời gian quét", 20), new("Vào/ra", 8), new("Người đến", 30), new("Điện thoại", 16), new("Địa điểm", 60), new("Người kiểm soát", 30)],
            Cover = [("Thời điểm quét", "Tất cả")],
            MadeAt = Now,
        };
        await using var sheet = await ISheetWriter.OpenAsync(format, plan, output, CancellationToken.None);
        var row = new SheetCell[plan.Columns.Count];
        for (var i = 0; i < rows; i++)
        {
            row[0] = SheetCell.Time(Now.AddSeconds(-i));
            row[1] = SheetCell.Text(i % 2 == 0 ? "vào" : "ra");
            row[2] = SheetCell.Text("NGUYỄN ĐÌNH ***");
            row[3] = SheetCell.Text("0710 000 ***");
            row[4] = SheetCell.Text(string.Create(CultureInfo.InvariantCulture, $"Cửa hàng số {i % 10_000}, Số 120 Đường Thử Nghiệm, phường Hạc Thành, tỉnh Thanh Hóa"));
            row[5] = SheetCell.Text(string.Empty);
            await sheet.AddAsync(row, CancellationToken.None);
        }

        await sheet.CompleteAsync(CancellationToken.None);
    }
}
