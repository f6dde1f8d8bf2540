using System.Globalization;
using Bot.Load.Ledgers;
using Bot.Load.Scenarios;
using Bot.Load.Visits;
using Bot.TestBed;

namespace Bot.Load.Stores;

/// <summary>Holds what is stored against what was done: the same rows, nothing given up, nothing left to send.</summary>
internal sealed class StoredRows(RunStore store, Ledger ledger)
{
    private const string CheckIns = "SELECT c.resident, v.code, count(*) FROM check_ins c JOIN venue_codes v ON v.venue = c.venue GROUP BY c.resident, v.code";
    private const string Declarations = "SELECT declared_by, '', count(*) FROM declarations GROUP BY declared_by";
    private static readonly TimeSpan LongestDraining = TimeSpan.FromSeconds(30);

    /// <summary>Check-ins and declarations together.</summary>
    public long Count() => store.Number("SELECT (SELECT count(*) FROM check_ins) + (SELECT count(*) FROM declarations)");

    /// <summary>Ends when no message is left to send, or reports that some are.</summary>
    public async Task DrainedAsync()
    {
        const string unfinished = "SELECT count(*) FROM outbox WHERE status <> 4";
        for (var waited = TimeSpan.Zero; store.Number(unfinished) > 0; waited += TimeSpan.FromMilliseconds(50))
        {
            if (waited > LongestDraining)
            {
                ledger.Report(Fault.Rows, 0, $"{store.Number(unfinished)} messages still wait in the outbox");
                return;
            }

            await Task.Delay(50);
        }
    }

    public void Check(IEnumerable<VisitBook> books, long deadLetters = 0)
    {
        var done = books.SelectMany(b => b.Done).ToLookup(d => d.Key.Row, d => (d.Key.Chat, d.Key.Place, Times: d.Value));
        Compare(StoredRow.CheckIn, CheckIns, done[StoredRow.CheckIn]);
        Compare(StoredRow.Declaration, Declarations, done[StoredRow.Declaration]);
        CompareNumber("dead letters", deadLetters, store.Number("SELECT count(*) FROM dead_letters"));
        CompareNumber("messages given up", ledger.GivenUp, store.Number("SELECT count(*) FROM outbox WHERE status = 4"));
        CompareNumber("messages counted as sent", ledger.Replies, store.Number("SELECT coalesce(sum(count), 0) FROM sent_counts"));
    }

    private void Compare(StoredRow row, string sql, IEnumerable<(long Chat, string Place, int Times)> visits)
    {
        var stored = store.Rows(sql).ToDictionary(
            r => (SeededResidents.FirstChat + Convert.ToInt64(r[0], CultureInfo.InvariantCulture) - 1, (string)r[1]),
            r => Convert.ToInt32(r[2], CultureInfo.InvariantCulture));
        var done = visits.GroupBy(v => (v.Chat, v.Place)).ToDictionary(v => v.Key, v => v.Sum(x => x.Times));
        foreach (var key in stored.Keys.Union(done.Keys))
        {
            var (have, want) = (stored.GetValueOrDefault(key), done.GetValueOrDefault(key));
            if (have != want)
            {
                ledger.Report(Fault.Rows, key.Item1, $"{row} {key.Item2}: {have} stored, {want} done");
            }
        }
    }

    private void CompareNumber(string what, long want, long have)
    {
        if (want != have)
        {
            ledger.Report(Fault.Rows, 0, $"{what}: {have}, but {want} were right");
        }
    }
}
