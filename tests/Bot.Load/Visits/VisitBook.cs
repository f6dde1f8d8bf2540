using System.Collections.Concurrent;
using Bot.Load.Scenarios;

namespace Bot.Load.Visits;

/// <summary>What was done, by person and row: the database must hold exactly this.</summary>
internal sealed class VisitBook
{
    private readonly ConcurrentDictionary<(StoredRow Row, long Chat, string Place), int> _done = new();

    public void Add(StoredRow row, long chat, string place)
    {
        if (row != StoredRow.Nothing)
        {
            _done.AddOrUpdate((row, chat, place), 1, (_, n) => n + 1);
        }
    }

    public IReadOnlyDictionary<(StoredRow Row, long Chat, string Place), int> Done => _done;

    public long Count(StoredRow row) => _done.Where(d => d.Key.Row == row).Sum(d => (long)d.Value);
}
