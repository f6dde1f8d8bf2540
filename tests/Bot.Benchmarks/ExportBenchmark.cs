using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Configuration;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueHistory;
using Bot.Host.VenueHistory;

namespace Bot.Benchmarks;

/// <summary>
/// A history out of the database into a file, for each asker of <see cref="SeededHistory"/> with enough of it: rows a second, with opening the
/// people's names and masking them; whoever has all of it must come out fast enough. Arguments: check-ins (1000000), "sqlite" or "postgres".
/// </summary>
internal static class ExportBenchmark
{
    private const double Goal = 50_000;

    public static async Task RunAsync(string[] args)
    {
        var checkIns = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        await using var seeded = await SeededHistory.OpenAsync(args.Length > 1 ? args[1] : "sqlite", args.Length > 2 ? args[2] : null, checkIns);
        var files = new HistoryFiles(seeded.Store, OfficeConfiguration.Load(Path.Combine(Directory.GetCurrentDirectory(), "config")));
        var isGood = true;
        foreach (var (name, asker, venue) in SeededHistory.Askers)
        {
            var filter = new HistoryFilter { Asker = asker, Venue = venue, From = SeededHistory.Now.AddDays(-31), Before = SeededHistory.Now.AddDays(1) };
            var count = await seeded.Store.ReadAsync(t => t.VenueHistory.CountAsync(filter, int.MaxValue - 1, 0, default), default);
            var order = new HistoryOrder { Filter = filter, Format = SheetFormat.Xlsx, Language = "vi", Cover = [], AskedAt = SeededHistory.Now };
            var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await files.WriteAsync(order, Stream.Null, default);
            var used = Environment.CpuUsage.TotalTime - cpu;
            var rate = count.Scans / clock.Elapsed.TotalSeconds;
            isGood &= rate >= Goal || count.Scans < checkIns;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-26} {count.Scans,9} rows {rate,9:0} rows/s {used.TotalMicroseconds / count.Scans,6:0.0} us CPU a row, memory at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
        }

        Environment.ExitCode = isGood ? 0 : 1;
    }
}
