using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class ConversationTable(Session session) : IConversationStore
{
    /// <summary>Fetched ahead for turns.</summary>
    public static readonly Sql Find = new("SELECT sealed_state FROM conversations WHERE chat_key = ?") { OwnerAt = 0 };

    private static readonly Sql Update = new("UPDATE conversations SET updated_at = ?, expires_at = ?, sealed_state = ? WHERE chat_key = ?")
    {
        Grouped =
            """
            UPDATE conversations c SET updated_at = u.updated_at, expires_at = u.expires_at, sealed_state = u.sealed_state
            FROM unnest(?, ?, ?, ?) u(updated_at, expires_at, sealed_state, chat_key) WHERE c.chat_key = u.chat_key
            """,
        RowAt = 3,
        OwnerAt = 3,
    };

    // Without the column that has an index: most turns leave it as it is, and two pages of the index need not be written.
    private static readonly Sql UpdateSameDue = new("UPDATE conversations SET updated_at = ?, sealed_state = ? WHERE chat_key = ?") { OwnerAt = 2 };
    private static readonly Sql Insert = new(
        """
        INSERT INTO conversations (chat_key, updated_at, expires_at, sealed_chat, sealed_state) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (chat_key) DO UPDATE SET updated_at = excluded.updated_at, expires_at = excluded.expires_at,
          sealed_chat = excluded.sealed_chat, sealed_state = excluded.sealed_state
        """)
    {
        IsRowInsert = true,
        RowAt = 0,
        OwnerAt = 0,
    };
    private static readonly Sql Expired = new(
        "SELECT chat_key, sealed_chat FROM conversations WHERE expires_at <= ? ORDER BY expires_at, chat_key LIMIT ?");
    private static readonly Sql Delete = new("DELETE FROM conversations WHERE chat_key = ?") { OwnerAt = 0 };
    private static readonly Sql CountDropOff = new(
        "INSERT INTO drop_offs (flow, step, day, count) VALUES (?, ?, ?, 1) ON CONFLICT (flow, step, day) DO UPDATE SET count = drop_offs.count + 1");

    private (ChatAddress Chat, long Piece) _seen;

    public ValueTask<ConversationState?> FindAsync(ChatAddress chat, CancellationToken ct)
    {
        if (session.Memory.Conversations.TryGet(chat, out var known))
        {
            _seen = (chat, session.Piece);
            return new(known);
        }

        var key = session.ChatKey(chat);
        using var row = session.Use(Find).Bind(key);
        if (!row.Step())
        {
            return new((ConversationState?)null);
        }

        var state = Read(key, row.Blob(0));
        _seen = (chat, session.Piece);
        session.Memory.Conversations.Put(chat, state);
        return new(state);
    }

    public ValueTask SaveAsync(ConversationState state, CancellationToken ct)
    {
        var key = session.ChatKey(state.Chat);
        var due = Due(state);
        if (_seen != (state.Chat, session.Piece))
        {
            var insert = session.Use(Insert).Bind(key).Bind(state.UpdatedAt).Bind(due);
            insert.Bind(session.SealChat(SealedColumn.ConversationChat, state.Chat)).Bind(session.Seal(RowKey.Of(key), state)).Run();
        }
        else if (session.Memory.Conversations.TryGet(state.Chat, out var before) && Due(before) == due)
        {
            session.Use(UpdateSameDue).Bind(state.UpdatedAt).Bind(session.Seal(RowKey.Of(key), state)).Bind(key).Run();
        }
        else
        {
            // It is there, and its address need not be sealed again.
            session.Use(Update).Bind(state.UpdatedAt).Bind(due).Bind(session.Seal(RowKey.Of(key), state)).Bind(key).Run();
        }

        Remember(state);
        return default;
    }

    public ValueTask<IReadOnlyList<ChatAddress>> ExpiredAsync(DateTimeOffset now, int take, CancellationToken ct)
    {
        using var rows = session.Use(Expired).Bind(now).Bind(take);
        var chats = new List<ChatAddress>();
        while (rows.Step())
        {
            if (AddressIn(rows) is { } chat)
            {
                chats.Add(chat);
            }
        }

        return new(chats);
    }

    public ValueTask RemoveAsync(ChatAddress chat, CancellationToken ct)
    {
        session.Use(Delete).Bind(session.ChatKey(chat)).Run();
        session.Memory.Conversations.Forget(chat);
        _seen = default;
        return default;
    }

    public async ValueTask<ReadOnlyMemory<byte>> TakeUnreadableAsync(ChatAddress chat, CancellationToken ct)
    {
        byte[] taken;
        using (var row = session.Use(Find).Bind(session.ChatKey(chat)))
        {
            taken = row.Step() ? row.Blob(0).ToArray() : [];
        }

        await RemoveAsync(chat, ct);
        return taken;
    }

    public ValueTask<ConversationState> ReadTakenAsync(ChatAddress chat, ReadOnlyMemory<byte> taken, CancellationToken ct) =>
        new(Read(session.ChatKey(chat), taken.Span));

    public ValueTask<int> RemoveNamelessAsync(DateTimeOffset now, int take, CancellationToken ct)
    {
        var nameless = new List<byte[]>();
        using (var rows = session.Use(Expired).Bind(now).Bind(take))
        {
            while (rows.Step())
            {
                if (AddressIn(rows) is null)
                {
                    nameless.Add(rows.Blob(0).ToArray());
                }
            }
        }

        nameless.ForEach(key => session.Use(Delete).Bind(key.AsSpan()).Run());
        return new(nameless.Count);
    }

    public ValueTask CountDropOffAsync(string flow, string step, DateOnly day, CancellationToken ct)
    {
        session.Use(CountDropOff).Bind(flow).Bind(step).Bind(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Run();
        return default;
    }

    /// <summary>The whole minute in which the clock looks for it: each turn of a dialog moves the deadline, few move it into another minute.</summary>
    private static DateTimeOffset? Due(ConversationState state) => state.ExpiresAt is { } at
        ? new DateTimeOffset((at.UtcTicks + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero)
        : null;

    private ConversationState Read(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> json;
        try
        {
            json = session.Cipher.Open(SealedColumn.ConversationState, RowKey.Of(key), value);
        }
        catch (SealedValueException e)
        {
            throw new UnreadableConversationException("sealed", e);
        }

        try
        {
            return ConversationJson.Deserialize(json);
        }
        catch (Exception e) when (ConversationJson.IsOfLaterFormat(json))
        {
            throw new StoreUnavailableException("A conversation was kept by a newer program than this one: start the newer program.", e);
        }
        catch (Exception e)
        {
            throw new UnreadableConversationException("form", e);
        }
    }

    private ChatAddress? AddressIn(Statement row)
    {
        try
        {
            return session.OpenChat(SealedColumn.ConversationChat, row.Blob(0), row.Blob(1));
        }
        catch (SealedValueException)
        {
            // Told by its absence: such rows are erased by RemoveNamelessAsync.
            return null;
        }
    }

    // With finer times it would differ from what is read back.
    private void Remember(ConversationState state)
    {
        if (state.UpdatedAt.IsWholeMilliseconds() && state.ExpiresAt?.IsWholeMilliseconds() != false)
        {
            session.Memory.Conversations.Put(state.Chat, state);
        }
        else
        {
            session.Memory.Conversations.Forget(state.Chat);
        }
    }
}
