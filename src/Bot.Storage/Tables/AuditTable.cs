using System.Security.Cryptography;
using Bot.Domain.Audit;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

/// <summary>
/// Entries numbered from 1, each with a keyed hash over itself and the hash before it. Without the hash key nobody can write
/// a chain that fits, and the kept end shows when entries were cut off.
/// </summary>
internal sealed class AuditTable(Session session) : IAuditStore
{
    private static readonly Sql End = new("SELECT number, chain FROM audit_end WHERE id = 1");
    private static readonly Sql Insert = new("INSERT INTO audit (number, at, actor, action, subject, reason, chain) VALUES (?, ?, ?, ?, ?, ?, ?)");
    private static readonly Sql MoveEnd = new(
        "INSERT INTO audit_end (id, number, chain) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET number = excluded.number, chain = excluded.chain");
    private static readonly Sql About = new("SELECT at, actor, action, subject, reason FROM audit WHERE subject = ? ORDER BY number DESC LIMIT ?");
    private static readonly Sql All = new("SELECT at, actor, action, subject, reason, number, chain FROM audit ORDER BY number");

    public ValueTask AppendAsync(AuditEntry entry, CancellationToken ct)
    {
        var (last, chain) = ReadEnd();
        var next = Chain(last + 1, chain, entry);
        session.Use(Insert)
            .Bind(last + 1).Bind(entry.At).Bind(entry.Actor).Bind(entry.Action).Bind(entry.Subject).Bind(entry.Reason).Bind(next.AsSpan()).Run();
        session.Use(MoveEnd).Bind(last + 1).Bind(next.AsSpan()).Run();
        return default;
    }

    public ValueTask<IReadOnlyList<AuditEntry>> AboutAsync(string subject, int take, CancellationToken ct)
    {
        using var rows = session.Use(About).Bind(subject).Bind(take);
        var entries = new List<AuditEntry>();
        while (rows.Step())
        {
            entries.Add(Read(rows));
        }

        return new(entries);
    }

    public ValueTask<long?> FirstBrokenAsync(CancellationToken ct)
    {
        var (last, end) = ReadEnd();
        var (number, chain) = (0L, Array.Empty<byte>());
        using var rows = session.Use(All);
        while (rows.Step())
        {
            ct.ThrowIfCancellationRequested();
            number++;
            var expected = Chain(number, chain, Read(rows));
            if (rows.Long(5) != number || !CryptographicOperations.FixedTimeEquals(expected, rows.Blob(6)))
            {
                return new(number);
            }

            chain = expected;
        }

        var isWhole = number == last && CryptographicOperations.FixedTimeEquals(chain, end);
        return new(isWhole ? null : number + 1);
    }

    private static AuditEntry Read(Statement row) => new(row.Time(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4));

    private (long Number, byte[] Chain) ReadEnd()
    {
        using var end = session.Use(End);
        return end.Step() ? (end.Long(0), end.Blob(1).ToArray()) : (0, []);
    }

    // Lengths in front of the parts, so that moving text from one part to the next shows.
    private byte[] Chain(long number, byte[] before, AuditEntry entry)
    {
        var text = FormattableString.Invariant(
            $"{Convert.ToHexString(before)}|{number}|{entry.At.ToUnixTimeMilliseconds()}|{entry.Actor.Length}:{entry.Actor}|{entry.Action.Length}:{entry.Action}|{entry.Subject.Length}:{entry.Subject}|{entry.Reason.Length}:{entry.Reason}");
        return session.Key(HashPurpose.AuditChain, text).ToArray();
    }
}
