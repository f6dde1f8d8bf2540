using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions;

/// <summary>The resident of a turn, read at most once however many actions ask.</summary>
internal sealed class ResidentMemo
{
    private bool _isRead;

    public Resident? Value { get; private set; }

    public async ValueTask<Resident?> ReadAsync(IStoreTransaction store, ChatAddress chat, CancellationToken ct)
    {
        if (!_isRead)
        {
            Remember(await store.Residents.FindByChatAsync(chat, ct));
        }

        return Value;
    }

    public void Remember(Resident? resident)
    {
        Value = resident;
        _isRead = true;
    }
}
