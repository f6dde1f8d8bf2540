using Bot.Channels.Inbox;
using Bot.Channels.Web;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Web;

/// <summary>Answers every event by a script, with the same order of steps as the real path: dedupe, keep both sides, wake.</summary>
internal sealed class ScriptedPipeline(IStore store, Func<WebChannel> channel, TimeProvider time) : IInboundPipeline
{
    private long _lastId;

    public Func<InboundEvent, IReadOnlyList<OutgoingMessage>> Script { get; set; } = e => [new OutgoingMessage { Text = "Đã nhận: " + Said(e.Content) }];

    public Func<InboundEvent, Task> Before { get; set; } = _ => Task.CompletedTask;

    public List<InboundEvent> Handled { get; } = [];

    public async Task<InboundReceipt> SubmitAsync(InboundEvent inbound, CancellationToken ct)
    {
        await Before(inbound);
        var kept = await store.WriteAsync(s => TurnAsync(s, inbound, ct), ct);
        if (kept is null)
        {
            return new InboundReceipt(InboundVerdict.Duplicate);
        }

        kept.ForEach(channel().Kept);
        return new InboundReceipt(InboundVerdict.Handled);
    }

    private static string Said(InboundContent content) => content switch
    {
        InboundContent.Text text => text.Value,
        InboundContent.Button button => "nút " + button.Payload,
        InboundContent.Start start => "mở " + start.Payload,
        InboundContent.Photo photo => "ảnh " + (photo.QrText ?? "không có mã"),
        InboundContent.Location => "vị trí",
        _ => "khác",
    };

    private async ValueTask<List<OutboxItem>?> TurnAsync(IStoreTransaction store, InboundEvent inbound, CancellationToken ct)
    {
        if (!await store.Inbox.TryAddAsync(inbound.Chat.Channel, inbound.EventId, inbound.ReceivedAt, ct))
        {
            return null;
        }

        Handled.Add(inbound);
        await channel().ReceivedAsync(store, inbound, ct);
        List<OutboxItem> kept = [];
        foreach (var message in Script(inbound))
        {
            var item = new OutboxItem { Id = ++_lastId, Chat = inbound.Chat, Message = message, CreatedAt = time.GetUtcNow() };
            await channel().KeepAsync(store, item, ct);
            kept.Add(item);
        }

        return kept;
    }
}
