using Bot.Dialogs.Messaging;

namespace Bot.Host.DevInbox;

/// <summary>
/// Holds the last messages that would have gone to the outside (SMS, and channels that are off), newest first. In memory only and
/// in Development only: it shows one-time codes to whoever opens the page.
/// </summary>
public sealed class DevInboxShelf
{
    private const int Kept = 500;
    private readonly Lock _gate = new();
    private readonly LinkedList<DevInboxEntry> _entries = [];

    public void Add(OutboxItem item, DateTimeOffset at)
    {
        var entry = new DevInboxEntry(item.Id, at, item.Chat.Channel, item.Chat.Chat, item.Message.Text, [.. item.Message.Choices.Select(c => c.Label)]);
        lock (_gate)
        {
            _entries.AddFirst(entry);
            if (_entries.Count > Kept)
            {
                _entries.RemoveLast();
            }
        }
    }

    public IReadOnlyList<DevInboxEntry> Newest(int take)
    {
        lock (_gate)
        {
            return [.. _entries.Take(take)];
        }
    }
}
