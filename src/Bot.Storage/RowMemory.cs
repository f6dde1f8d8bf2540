using Bot.Dialogs.Conversations;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Storage;

/// <summary>
/// What a session read or wrote lately, in the clear, so that the next turn of a chat neither searches nor decrypts it again. Only for a
/// session that alone changes the database: each table keeps it true for its own rows, and all of it is forgotten when work was undone,
/// a commit failed or another program wrote.
/// </summary>
internal sealed class RowMemory(int chats, int venues)
{
    /// <summary>Holds nothing: for sessions beside which others write.</summary>
    public static RowMemory None() => new(0, 0);

    /// <summary>Own bounds: the chats of half a day in a small province, about 3 KB each with all that belongs to them, and the venues they visit.</summary>
    public static RowMemory OfWriter() => new(8_192, 4_096);

    /// <summary>Never forgotten: the hash key does not change.</summary>
    public Remembered<ChatAddress, byte[]> ChatKeys { get; } = new(chats);

    public Remembered<ChatAddress, ConversationState> Conversations { get; } = new(chats);

    public Remembered<ChatAddress, ResidentId> ResidentOfChat { get; } = new(chats);

    public Remembered<ResidentId, Resident> Residents { get; } = new(chats);

    public Remembered<(ResidentId Resident, ConsentPurpose Purpose), Consent> Consents { get; } = new(chats);

    public Remembered<VenueCode, VenueLookup> Venues { get; } = new(venues);

    public void Clear()
    {
        Conversations.Clear();
        Venues.Clear();
        ForgetPeople();
    }

    /// <summary>After a change to many rows of people at once.</summary>
    public void ForgetPeople()
    {
        ResidentOfChat.Clear();
        Residents.Clear();
        Consents.Clear();
    }
}
