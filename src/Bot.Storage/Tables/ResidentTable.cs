using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class ResidentTable(Session session) : IResidentStore
{
    private static readonly Sql ById = new("SELECT id, created_at, sealed_profile FROM residents WHERE id = ?");
    private static readonly Sql Many = new("SELECT id, created_at, sealed_profile FROM residents WHERE id IN (SELECT value FROM json_each(?))")
    {
        Postgres = "SELECT id, created_at, sealed_profile FROM residents WHERE id IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(? AS json)))",
    };
    private static readonly Sql ByPhone = new("SELECT id, created_at, sealed_profile FROM residents WHERE phone_key = ?");
    /// <summary>Fetched ahead for turns.</summary>
    public static readonly Sql ByChat = new(
        "SELECT r.id, r.created_at, r.sealed_profile FROM resident_chats c JOIN residents r ON r.id = c.resident WHERE c.chat_key = ?")
    { OwnerAt = 0 };
    private static readonly Sql PhoneOwner = new("SELECT id FROM residents WHERE phone_key = ?");
    private static readonly Sql Upsert = new(
        """
        INSERT INTO residents (id, created_at, phone_key, sealed_profile) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, phone_key = excluded.phone_key, sealed_profile = excluded.sealed_profile
        """);
    private static readonly Sql Link = new(
        """
        INSERT INTO resident_chats (chat_key, resident, linked_at, sealed_chat) VALUES (?, ?, ?, ?)
        ON CONFLICT (chat_key) DO UPDATE SET resident = excluded.resident, linked_at = excluded.linked_at, sealed_chat = excluded.sealed_chat
        """);
    private static readonly Sql Unlink = new("DELETE FROM resident_chats WHERE chat_key = ?");
    private static readonly Sql Chats = new("SELECT chat_key, sealed_chat FROM resident_chats WHERE resident = ? ORDER BY linked_at, chat_key");
    private static readonly Sql Exists = new("SELECT 1 FROM residents WHERE id = ?");
    private static readonly Sql Delete = new("DELETE FROM residents WHERE id = ?");
    private static readonly Sql[] Moves =
    [
        new("UPDATE resident_chats SET resident = ? WHERE resident = ?"),
        new("UPDATE consents SET resident = ? WHERE resident = ?"),
        new("UPDATE check_ins SET resident = ? WHERE resident = ?"),
        new("UPDATE check_ins SET controller = ? WHERE controller = ?"),
        new("UPDATE declarations SET declared_by = ? WHERE declared_by = ?"),
        new("UPDATE feedback SET resident = ? WHERE resident = ?"),
        new("UPDATE venue_transfers SET owner = ? WHERE owner = ?"),
        new("UPDATE unit_people SET resident = ? WHERE resident = ?"),
        new("UPDATE report_steps SET person = ? WHERE person = ?"),
        new("UPDATE files SET owner = ? WHERE owner = ?"),
    ];

    // Of two choices of one kind the later one is what the person wants now.
    private static readonly Sql MoveChoices = new(
        """
        INSERT INTO reminder_choices (resident, kind, is_wanted, at) SELECT ?, kind, is_wanted, at FROM reminder_choices WHERE resident = ?
        ON CONFLICT (resident, kind) DO UPDATE SET is_wanted = excluded.is_wanted, at = excluded.at WHERE excluded.at > reminder_choices.at
        """);
    private static readonly Sql DropChoices = new("DELETE FROM reminder_choices WHERE resident = ?");

    private static readonly Sql MoveNudges = new(
        """
        INSERT INTO report_nudges (cycle, period, unit, stage, person, at) SELECT cycle, period, unit, stage, ?, at FROM report_nudges WHERE person = ?
        ON CONFLICT (cycle, period, unit, stage, person) DO NOTHING
        """);
    private static readonly Sql DropNudges = new("DELETE FROM report_nudges WHERE person = ?");

    // Being nudged once more is all that is lost.
    private static readonly Sql DropSnoozes = new("DELETE FROM report_snoozes WHERE resident = ?");

    public ValueTask<Resident?> FindAsync(ResidentId id, CancellationToken ct)
    {
        if (session.Memory.Residents.TryGet(id, out var known))
        {
            return new(known);
        }

        using var found = session.Use(ById).Bind(id.Value);
        return new(Read(found));
    }

    public ValueTask<IReadOnlyList<Resident>> FindManyAsync(IReadOnlyList<ResidentId> ids, CancellationToken ct)
    {
        using var rows = session.Use(Many).Bind(VenueHistoryTable.List(ids));
        var found = new Dictionary<ResidentId, Resident>(ids.Count);
        while (rows.Step())
        {
            if (ReadIfWhole(rows) is { } resident)
            {
                found[resident.Id] = resident;
            }
        }

        return new([.. ids.Where(found.ContainsKey).Select(i => found[i])]);
    }

    public ValueTask<Resident?> FindByPhoneAsync(PhoneNumber phone, CancellationToken ct)
    {
        using var found = session.Use(ByPhone).Bind(session.Key(HashPurpose.Phone, phone.E164));
        return new(Read(found));
    }

    public ValueTask<Resident?> FindByChatAsync(ChatAddress chat, CancellationToken ct)
    {
        if (session.Memory.ResidentOfChat.TryGet(chat, out var id) && session.Memory.Residents.TryGet(id, out var known))
        {
            return new(known);
        }

        using var found = session.Use(ByChat).Bind(session.ChatKey(chat));
        if (Read(found) is not { } resident)
        {
            return default;
        }

        session.Memory.ResidentOfChat.Put(chat, resident.Id);
        return new(resident);
    }

    public ValueTask<SaveResident> SaveAsync(Resident resident, CancellationToken ct)
    {
        if (resident.Phone is { } phone && IsOfAnother(phone, resident.Id))
        {
            return new(SaveResident.PhoneTaken);
        }

        var insert = session.Use(Upsert).Bind(resident.Id.Value).Bind(resident.CreatedAt);
        _ = resident.Phone is { } own ? insert.Bind(session.Key(HashPurpose.Phone, own.E164)) : insert.BindNull();
        var profile = Content(resident);
        insert.Bind(session.Seal(SealedColumn.ResidentProfile, RowKey.Of(resident.Id.Value), profile, StorageJson.Default.ProfileContent)).Run();
        session.Memory.Residents.Forget(resident.Id);
        return new(SaveResident.Saved);
    }

    public ValueTask LinkChatAsync(ChatAddress chat, ResidentId id, DateTimeOffset at, CancellationToken ct)
    {
        session.Use(Link).Bind(session.ChatKey(chat)).Bind(id.Value).Bind(at).Bind(session.SealChat(SealedColumn.ResidentChat, chat)).Run();
        session.Memory.ResidentOfChat.Forget(chat);
        return default;
    }

    public ValueTask UnlinkChatAsync(ChatAddress chat, CancellationToken ct)
    {
        session.Use(Unlink).Bind(session.ChatKey(chat)).Run();
        session.Memory.ResidentOfChat.Forget(chat);
        return default;
    }

    public ValueTask<IReadOnlyList<ChatAddress>> ChatsOfAsync(ResidentId id, CancellationToken ct)
    {
        using var rows = session.Use(Chats).Bind(id.Value);
        var chats = new List<ChatAddress>();
        while (rows.Step())
        {
            chats.Add(session.OpenChat(SealedColumn.ResidentChat, rows.Blob(0), rows.Blob(1)));
        }

        return new(chats);
    }

    public ValueTask MergeAsync(ResidentId from, ResidentId into, CancellationToken ct)
    {
        if (from == into)
        {
            return default;
        }

        using (var target = session.Use(Exists).Bind(into.Value))
        {
            if (!target.Step())
            {
                throw new InvalidOperationException($"Resident {into} is not there to be merged into.");
            }
        }

        new ScanDays(session).Merging(from.Value, into.Value);
        foreach (var move in Moves)
        {
            session.Use(move).Bind(into.Value).Bind(from.Value).Run();
        }

        new VenuePeopleTable(session).Move(from, into);
        session.Use(MoveChoices).Bind(into.Value).Bind(from.Value).Run();
        session.Use(DropChoices).Bind(from.Value).Run();
        session.Use(MoveNudges).Bind(into.Value).Bind(from.Value).Run();
        session.Use(DropNudges).Bind(from.Value).Run();
        session.Use(DropSnoozes).Bind(from.Value).Run();
        session.Use(Delete).Bind(from.Value).Run();
        session.Memory.ForgetPeople();
        return default;
    }

    public ValueTask RemoveAsync(ResidentId id, CancellationToken ct)
    {
        session.Use(Delete).Bind(id.Value).Run();
        session.Memory.ForgetPeople();
        return default;
    }

    private static ProfileContent Content(Resident resident)
    {
        var content = new ProfileContent
        {
            Phone = resident.Phone?.E164,
            Name = resident.Name?.Value,
            BirthYear = resident.BirthYear,
            Sex = (int?)resident.Sex,
            Address = resident.Address,
            Language = resident.Language,
            DetailsOfferedAt = resident.DetailsOfferedAt,
            NewsOfferedAt = resident.NewsOfferedAt,
        };
        content.Write(resident.Details);
        return content;
    }

    private bool IsOfAnother(PhoneNumber phone, ResidentId id)
    {
        using var owner = session.Use(PhoneOwner).Bind(session.Key(HashPurpose.Phone, phone.E164));
        return owner.Step() && owner.Long(0) != id.Value;
    }

    private Resident? Read(Statement row)
    {
        if (!row.Step())
        {
            return null;
        }

        var resident = ReadRow(row);
        session.Memory.Residents.Put(resident.Id, resident);
        return resident;
    }

    /// <summary>Null for a damaged row: of many people the others are shown.</summary>
    private Resident? ReadIfWhole(Statement row)
    {
        try
        {
            return ReadRow(row);
        }
        catch (SealedValueException)
        {
            return null;
        }
    }

    private Resident ReadRow(Statement row)
    {
        var id = row.Long(0);
        var profile = session.Open(SealedColumn.ResidentProfile, RowKey.Of(id), row.Blob(2), StorageJson.Default.ProfileContent);
        return new Resident
        {
            Id = new ResidentId(id),
            CreatedAt = row.Time(1),
            Phone = profile.Phone is { } phone ? PhoneNumber.FromE164(phone) : null,
            Name = profile.ReadName(),
            BirthYear = profile.BirthYear,
            Sex = (Sex?)profile.Sex,
            Address = profile.Address,
            Details = profile.ReadDetails(),
            Language = profile.Language,
            DetailsOfferedAt = profile.DetailsOfferedAt,
            NewsOfferedAt = profile.NewsOfferedAt,
        };
    }
}
