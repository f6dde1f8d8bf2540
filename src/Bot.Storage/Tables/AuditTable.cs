using System.Security.Cryptography;
using Bot.Domain.Audit;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

/// <summary>
/// Entries numbered from 1, each with a keyed hash over itself and the hash before it. Without the hash key nobody can write
/// a chain that fits, and the kept end shows when entries were cut off. Where old entries were removed, the kept start
/// holds the hash of the last one that went, under a keyed hash of its own.
/// </summary>
internal sealed class AuditTable(Session session) : IAuditStore
{
    private static readonly Sql End = new("SELECT number, chain FROM audit_end WHERE id = 1");
    private static readonly Sql EndToExtend = new("SELECT number, chain FROM audit_end WHERE id = 1")
    {
        // One instance after the other: two entries must not hang on the same one.
        Postgres = "SELECT number, chain FROM audit_end WHERE id = 1 FOR UPDATE",
    };
    private static readonly Sql Insert = new("INSERT INTO audit (number, at, actor, action, subject, reason, chain) VALUES (?, ?, ?, ?, ?, ?, ?)");
    private static readonly Sql MoveEnd = new(
        "INSERT INTO audit_end (id, number, chain) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET number = excluded.number, chain = excluded.chain");
    private static readonly Sql Start = new("SELECT number, chain, proof FROM audit_start WHERE id = 1");
    private static readonly Sql MoveStart = new(
        """
        INSERT INTO audit_start (id, number, chain, proof) VALUES (1, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET number = excluded.number, chain = excluded.chain, proof = excluded.proof
        """);
    private static readonly Sql Oldest = new("SELECT at, actor, action, subject, reason, number, chain FROM audit ORDER BY number LIMIT ?");
    private static readonly Sql RemoveUpTo = new("DELETE FROM audit WHERE number <= ?");
    private static readonly Sql About = new("SELECT at, actor, action, subject, reason FROM audit WHERE subject = ? ORDER BY number DESC LIMIT ?");
    private static readonly Sql All = new("SELECT at, actor, action, subject, reason, number, chain FROM audit ORDER BY number");

    public ValueTask AppendAsync(AuditEntry entry, CancellationToken ct)
    {
        var (last, chain) = ReadEnd(EndToExtend);
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

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct)
    {
        var start = ReadStart() ?? throw new AuditBrokenException(1);
        var (number, chain) = start;
        using (var rows = session.Use(Oldest).Bind(limit))
        {
            while (rows.Step() && rows.Time(0) < before)
            {
                (number, chain) = Follow(rows, number, chain) is { } next ? (number + 1, next) : throw new AuditBrokenException(number + 1);
            }
        }

        if (number == start.Number)
        {
            return new(0);
        }

        session.Use(MoveStart).Bind(number).Bind(chain.AsSpan()).Bind(StartProof(number, chain)).Run();
        return new(session.Use(RemoveUpTo).Bind(number).Changed());
    }

    public ValueTask<long?> FirstBrokenAsync(CancellationToken ct)
    {
        var (last, end) = ReadEnd(End);
        if (ReadStart() is not var (number, chain))
        {
            return new(1);
        }

        using var rows = session.Use(All);
        while (rows.Step())
        {
            ct.ThrowIfCancellationRequested();
            if (Follow(rows, number, chain) is not { } next)
            {
                return new(number + 1);
            }

            (number, chain) = (number + 1, next);
        }

        var isWhole = number == last && CryptographicOperations.FixedTimeEquals(chain, end);
        return new(isWhole ? null : number + 1);
    }

    // The hash of the row if it is the one that follows; else null.
    private byte[]? Follow(Statement row, long number, byte[] chain)
    {
        var expected = Chain(number + 1, chain, Read(row));
        return row.Long(5) == number + 1 && CryptographicOperations.FixedTimeEquals(expected, row.Blob(6)) ? expected : null;
    }

    private static AuditEntry Read(Statement row) => new(row.Time(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4));

    private (long Number, byte[] Chain) ReadEnd(Sql sql)
    {
        using var end = session.Use(sql);
        return end.Step() ? (end.Long(0), end.Blob(1).ToArray()) : (0, []);
    }

    // Nobody without the key can claim that entries were removed by the rules. Null when somebody tried.
    private (long Number, byte[] Chain)? ReadStart()
    {
        using var start = session.Use(Start);
        if (!start.Step())
        {
            return (0, []);
        }

        var (number, chain) = (start.Long(0), start.Blob(1).ToArray());
        var proof = start.Blob(2).ToArray();
        return CryptographicOperations.FixedTimeEquals(StartProof(number, chain), proof) ? (number, chain) : null;
    }

    private ReadOnlySpan<byte> StartProof(long number, byte[] chain) =>
        session.Key(HashPurpose.AuditStart, FormattableString.Invariant($"{number}|{Convert.ToHexString(chain)}"));

    // Lengths in front of the parts, so that moving text from one part to the next shows.
    private byte[] Chain(long number, byte[] before, AuditEntry entry)
    {
        var text = FormattableString.Invariant(
            $"{Convert.ToHexString(before)}|{number}|{entry.At.ToUnixTimeMilliseconds()}|{entry.Actor.Length}:{entry.Actor}|{entry.Action.Length}:{entry.Action}|{entry.Subject.Length}:{entry.Subject}|{entry.Reason.Length}:{entry.Reason}");
        return session.Key(HashPurpose.AuditChain, text).ToArray();
    }
}
