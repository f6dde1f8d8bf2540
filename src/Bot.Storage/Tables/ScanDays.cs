using Bot.Domain.CheckIns;
using Bot.Domain.Text;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

/// <summary>Keeps the counters of days true for whoever adds, removes or merges scans: in the transaction that does it, and before it does.</summary>
internal sealed class ScanDays(Session session)
{
    private const long MsOfDay = 86_400_000;
    private static readonly DateOnly Epoch = new(1970, 1, 1);
    private long _closedKnown;
    private long _newestAdded;

    /// <summary>Days as the tables keep them.</summary>
    public static long Of(DateOnly day) => day.DayNumber - Epoch.DayNumber;

    public static DateOnly DayOf(long day) => Epoch.AddDays((int)day);

    public static DateTimeOffset StartOf(long day) => DateTimeOffset.FromUnixTimeMilliseconds(day * MsOfDay) - VietnamTime.Offset;

    /// <summary>A scan is about to be added. Only one whose day is closed already changes a total.</summary>
    public void Adding(CheckIn scan)
    {
        var day = Of(VietnamTime.Date(scan.At));
        if (_newestAdded == 0 || (day > _closedKnown && day < _newestAdded))
        {
            _closedKnown = End().Closed;
        }

        _newestAdded = Math.Max(_newestAdded, day);
        if (day > _closedKnown)
        {
            return;
        }

        Hold();
        var start = StartOf(day);
        using var there = session.Use(ScanDaySql.IsThere).Bind(scan.Resident.Value).Bind(scan.Venue.Value).Bind(start).Bind(start.AddDays(1));
        session.Use(ScanDaySql.NoteLate).Bind(scan.Venue.Value).Bind(day).Bind(there.Step() ? 0L : 1L).Run();
    }

    /// <summary>All scans of the person are about to be removed.</summary>
    public void Removing(long resident)
    {
        Hold();
        session.Use(ScanDaySql.NoteRemoval).Bind(resident).Run();
    }

    /// <summary>Two people turn out to be one.</summary>
    public void Merging(long from, long into)
    {
        Hold();
        session.Use(ScanDaySql.NoteMerge).Bind(from).Bind(into).Run();
    }

    /// <summary>
    /// Scans before the instant are about to be removed by age. Says before which one they may: the start of the day, and not later than the first
    /// that is not closed.
    /// </summary>
    public DateTimeOffset RemovingBefore(DateTimeOffset before)
    {
        var day = Math.Min(Of(VietnamTime.Date(before)), End().Closed + 1);
        session.Use(ScanDaySql.GoneBefore).Bind(day).Bind(day).Run();
        return StartOf(day);
    }

    public (long Closed, long GoneBefore) End()
    {
        using var row = session.Use(ScanDaySql.End);
        row.Step();
        return (row.Long(0), row.Long(1));
    }

    /// <summary>Whoever changes counters waits for the other, so that no row is counted as there and as removed.</summary>
    public void Hold() => session.Lock(session.Key(HashPurpose.ScanDays, string.Empty));
}
