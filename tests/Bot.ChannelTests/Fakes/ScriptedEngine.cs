using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Fakes;

/// <summary>
/// An engine for faults: it writes one record per event into the web conversation "records-(chat)", answers "re:(text)" and does what the
/// test adds.
/// </summary>
public sealed class ScriptedEngine : IDialogEngine
{
    public Func<InboundEvent, ConversationState?, IStoreTransaction, ValueTask>? Before { get; set; }

    public Func<InboundEvent, ConversationState?, IReadOnlyList<string>> Replies { get; set; } = (e, _) => [$"re:{TextOf(e)}"];

    public int Turns { get; private set; }

    public static string TextOf(InboundEvent inbound) => inbound.Content switch
    {
        InboundContent.Text text => text.Value,
        InboundContent.Button tap => tap.Payload,
        InboundContent.Photo photo => $"photo:{photo.QrText}",
        InboundContent.Document document => $"document:{document.Name}:{(document.Content is { } held ? Encoding.UTF8.GetString(held.Span) : string.Empty)}",
        InboundContent.Event raised => $"event:{raised.Name}:{string.Join(',', raised.Values.Select(v => v.Value))}",
        _ => inbound.Content.GetType().Name,
    };

    public async ValueTask<TurnResult> HandleAsync(
        InboundEvent inbound, ConversationState? state, IStoreTransaction store, DateTimeOffset now, CancellationToken ct)
    {
        Turns++;
        await store.WebActivities.AppendAsync($"records-{inbound.Chat.Chat}", isFromBot: true, now, Encoding.UTF8.GetBytes(TextOf(inbound)), ct);
        if (Before is not null)
        {
            await Before(inbound, state, store);
        }

        return new TurnResult
        {
            State = (state ?? new ConversationState { Chat = inbound.Chat }) with { PromptToken = (state?.PromptToken ?? 0) + 1, UpdatedAt = now },
            Replies = [.. Replies(inbound, state).Select(t => new OutgoingMessage { Text = t })],
            ButtonNote = inbound.Content is InboundContent.Button ? "noted" : null,
        };
    }

    public async ValueTask<TurnResult> StartAnewAsync(InboundEvent inbound, IStoreTransaction store, DateTimeOffset now, CancellationToken ct)
    {
        var result = await HandleAsync(inbound, null, store, now, ct);
        return result with { Replies = [new OutgoingMessage { Text = "anew" }, .. result.Replies] };
    }

    public ValueTask<TurnResult> ExpireAsync(ConversationState state, IStoreTransaction store, DateTimeOffset now, CancellationToken ct) =>
        ValueTask.FromResult(new TurnResult
        {
            State = state with { ExpiresAt = null, Current = null },
            Replies = [new OutgoingMessage { Text = "expired" }],
        });
}
