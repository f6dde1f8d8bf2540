using Bot.Domain.Records;

namespace Bot.Domain.Residents;

public enum SaveResident
{
    Saved,

    /// <summary>Another resident has this verified phone; nothing was written.</summary>
    PhoneTaken,
}

public interface IResidentStore
{
    ValueTask<Resident?> FindAsync(ResidentId id, CancellationToken ct);

    /// <summary>Those of them that are there and whole, in the order asked for.</summary>
    ValueTask<IReadOnlyList<Resident>> FindManyAsync(IReadOnlyList<ResidentId> ids, CancellationToken ct);

    ValueTask<Resident?> FindByPhoneAsync(PhoneNumber phone, CancellationToken ct);

    ValueTask<Resident?> FindByChatAsync(ChatAddress chat, CancellationToken ct);

    /// <summary>Writes the whole resident under its id.</summary>
    ValueTask<SaveResident> SaveAsync(Resident resident, CancellationToken ct);

    /// <summary>From now on this chat speaks for this resident; a former link of the chat is replaced.</summary>
    ValueTask LinkChatAsync(ChatAddress chat, ResidentId id, DateTimeOffset at, CancellationToken ct);

    ValueTask UnlinkChatAsync(ChatAddress chat, CancellationToken ct);

    ValueTask<IReadOnlyList<ChatAddress>> ChatsOfAsync(ResidentId id, CancellationToken ct);

    /// <summary>Moves everything that hangs on one resident (chats, consents, check-ins, declarations, choices of reminders: of two the later) to another and removes the first.</summary>
    ValueTask MergeAsync(ResidentId from, ResidentId into, CancellationToken ct);

    /// <summary>Removes the resident and its chat links. The records of other kinds are removed by their own stores.</summary>
    ValueTask RemoveAsync(ResidentId id, CancellationToken ct);
}
