using System.Buffers.Binary;
using Bot.Dialogs.Conversations;
using Bot.Domain.CheckIns;
using Bot.Domain.Privacy;
using Bot.Storage.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Bot.Storage.Postgres;

/// <summary>
/// Opens the transaction of many turns with one round trip: locks their conversations and persons against other instances, in an order
/// that cannot deadlock, and fetches what every turn looks at.
/// </summary>
internal static class TurnsAhead
{
    // The locks' first number tells conversations from persons.
    private const string LockChats = "SELECT count(pg_advisory_xact_lock(k)), pg_current_xact_id()::text FROM unnest($1) k";
    private const string LockPersons =
        "SELECT count(pg_advisory_xact_lock(-r)) FROM (SELECT DISTINCT resident AS r FROM resident_chats WHERE chat_key = ANY($1) ORDER BY 1) p";

    private const string Events = "SELECT channel, event_id FROM inbox WHERE (channel, event_id) IN (SELECT * FROM unnest($1, $2))";
    private const string Conversations = "SELECT chat_key, sealed_state FROM conversations WHERE chat_key = ANY($1)";
    private const string Residents =
        "SELECT c.chat_key, r.id, r.created_at, r.sealed_profile FROM resident_chats c JOIN residents r ON r.id = c.resident WHERE c.chat_key = ANY($1)";

    private const string Consents =
        $"""
        SELECT {ConsentTable.Columns} FROM consents WHERE resident IN (SELECT resident FROM resident_chats WHERE chat_key = ANY($1))
        AND withdrawn_at IS NULL ORDER BY given_at DESC, id DESC
        """;

    private const string Declarations =
        $"""
        SELECT d.* FROM (SELECT DISTINCT resident FROM resident_chats WHERE chat_key = ANY($1)) p
        CROSS JOIN LATERAL (SELECT {DeclarationTable.Columns} FROM declarations WHERE declared_by = p.resident AND is_own = 1 ORDER BY at DESC, id DESC LIMIT 1) d
        """;

    private const string Venues = $"SELECT c.code, {VenueTable.Columns} FROM venue_codes c JOIN venues v ON v.id = c.venue WHERE c.code = ANY($1)";

    private const string Visits =
        $"""
        SELECT p.resident, k.venue, l.* FROM unnest($1, $2) u(chat_key, code)
        JOIN resident_chats p ON p.chat_key = u.chat_key JOIN venue_codes k ON k.code = u.code
        LEFT JOIN LATERAL (SELECT {CheckInTable.Columns} FROM check_ins c
          WHERE c.resident = p.resident AND c.venue = k.venue AND c.at >= $3 ORDER BY c.at DESC, c.id DESC LIMIT 1) l ON true
        """;

    private const string Places =
        """
        SELECT DISTINCT ON (chat_key) chat_key, owner, id FROM outbox
        WHERE chat_key = ANY($1) AND status <> 4 AND (owner <> $2 OR is_handed = 1) ORDER BY chat_key, id DESC
        """;

    /// <returns>The server's number of the transaction.</returns>
    public static string Fetch(NpgsqlBatch batch, PostgresSession session, IReadOnlyList<TurnOutlook> turns, DateTimeOffset now, Ahead ahead)
    {
        var visitsSince = CheckInTable.DayOf(now - CheckInPolicy.LongestVisit).ToUnixTimeMilliseconds();
        var chats = turns.Select(t => t.Chat).Distinct().Select(c => session.ChatKey(c).ToArray()).ToArray();
        var scans = turns.Where(t => t.VenueCode is not null).Select(t => (Chat: session.ChatKey(t.Chat).ToArray(), Code: t.VenueCode!.Value.Value)).ToArray();
        var events = turns.Where(t => t.EventId is not null).Select(t => (t.Chat.Channel, EventId: t.EventId!)).Distinct().ToArray();
        var locks = chats.Select(c => LockOf(c)).Order().ToArray();
        Array.ForEach(locks, ahead.AddLock);
        Add(batch, LockChats, Numbers(locks));
        Add(batch, LockPersons, Bytes(chats));
        Add(batch, Events, Texts(events.Select(e => e.Channel)), Texts(events.Select(e => e.EventId)));
        Add(batch, Conversations, Bytes(chats));
        Add(batch, Residents, Bytes(chats));
        Add(batch, Consents, Bytes(chats));
        Add(batch, Declarations, Bytes(chats));
        Add(batch, Venues, Texts(scans.Select(s => s.Code).Distinct()));
        Add(batch, Visits, Bytes(scans.Select(s => s.Chat)), Texts(scans.Select(s => s.Code)), Number(visitsSince));
        Add(batch, Places, Bytes(chats), Number(session.Instance.Id));
        using var reader = batch.ExecuteReader();
        // After the settings comes the lock, with the transaction's number beside it.
        reader.NextResult();
        reader.Read();
        var transaction = reader.GetString(1);
        reader.NextResult();
        reader.NextResult();
        ReadEvents(reader, events, ahead);
        ReadEach(reader, ConversationTable.Find, chats, ahead);
        var persons = ReadEach(reader, ResidentTable.ByChat, chats, ahead);
        ReadConsents(reader, persons, ahead);
        ReadDeclarations(reader, persons, ahead);
        ReadEach(reader, VenueTable.ByCode, [.. scans.Select(s => s.Code).Distinct()], ahead);
        ReadVisits(reader, visitsSince, ahead);
        ReadPlaces(reader, session.Instance.Id, chats, ahead);
        return transaction;
    }

    /// <summary>The number by which instances lock a conversation.</summary>
    public static long LockOf(ReadOnlySpan<byte> chatKey) => BinaryPrimitives.ReadInt64BigEndian(chatKey) & long.MaxValue;

    private static void ReadEvents(NpgsqlDataReader reader, (string Channel, string EventId)[] events, Ahead ahead)
    {
        foreach (var (channel, eventId) in events)
        {
            ahead.AddEvent(channel, eventId, isKnown: false);
        }

        while (reader.Read())
        {
            ahead.AddEvent(reader.GetString(0), reader.GetString(1), isKnown: true);
        }

        reader.NextResult();
    }

    /// <summary>The first column says whose row it is; the others are the answer. Who has no row gets an empty answer.</summary>
    /// <returns>The first number of each answer.</returns>
    private static List<long> ReadEach(NpgsqlDataReader reader, Sql sql, byte[][] keys, Ahead ahead)
    {
        var found = new List<long>();
        while (reader.Read())
        {
            var row = Rest(reader, 1);
            found.Add(row[0].Number);
            ahead.Add(sql, One(row), Rows.ReadValue(reader, 0));
        }

        foreach (var key in keys)
        {
            ahead.Add(sql, Rows.None, new Value(key));
        }

        reader.NextResult();
        return found;
    }

    private static void ReadEach(NpgsqlDataReader reader, Sql sql, string[] keys, Ahead ahead)
    {
        while (reader.Read())
        {
            ahead.Add(sql, One(Rest(reader, 1)), Rows.ReadValue(reader, 0));
        }

        foreach (var key in keys)
        {
            ahead.Add(sql, Rows.None, new Value(key));
        }

        reader.NextResult();
    }

    // Newest first, so that the first one of a purpose stays.
    private static void ReadConsents(NpgsqlDataReader reader, List<long> persons, Ahead ahead)
    {
        while (reader.Read())
        {
            var row = Rest(reader, 0);
            ahead.Add(ConsentTable.InForce, One(row), row[1], row[2]);
        }

        foreach (var person in persons)
        {
            foreach (var purpose in Enum.GetValues<ConsentPurpose>())
            {
                ahead.Add(ConsentTable.InForce, Rows.None, new Value(person), new Value((long)purpose));
            }
        }

        reader.NextResult();
    }

    private static void ReadDeclarations(NpgsqlDataReader reader, List<long> persons, Ahead ahead)
    {
        while (reader.Read())
        {
            var row = Rest(reader, 0);
            ahead.Add(DeclarationTable.LatestOwn, One(row), row[1]);
        }

        foreach (var person in persons)
        {
            ahead.Add(DeclarationTable.LatestOwn, Rows.None, new Value(person));
        }

        reader.NextResult();
    }

    private static void ReadVisits(NpgsqlDataReader reader, long since, Ahead ahead)
    {
        while (reader.Read())
        {
            var row = Rest(reader, 2);
            ahead.Add(CheckInTable.LatestAtVenue, row[0].IsNull ? Rows.None : One(row), Rows.ReadValue(reader, 0), Rows.ReadValue(reader, 1), new Value(since));
        }
    }

    private static void ReadPlaces(NpgsqlDataReader reader, long instance, byte[][] chats, Ahead ahead)
    {
        reader.NextResult();
        while (reader.Read())
        {
            ahead.Add(OutboxTable.Place, One(Rest(reader, 1)), Rows.ReadValue(reader, 0), new Value(instance));
        }

        foreach (var chat in chats)
        {
            ahead.Add(OutboxTable.Place, Rows.None, new Value(chat), new Value(instance));
        }
    }

    private static Value[] Rest(NpgsqlDataReader reader, int first)
    {
        var values = new Value[reader.FieldCount - first];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Rows.ReadValue(reader, i + first);
        }

        return values;
    }

    private static Rows One(Value[] row)
    {
        var rows = new Rows();
        rows.Add(row);
        return rows;
    }

    private static void Add(NpgsqlBatch batch, string text, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter<long> Number(long value) => new() { TypedValue = value };

    private static NpgsqlParameter<long[]> Numbers(long[] values) => new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };

    private static NpgsqlParameter<byte[][]> Bytes(IEnumerable<byte[]> values) => new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea };

    private static NpgsqlParameter<string[]> Texts(IEnumerable<string> values) => new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}
