using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary>
/// Plays the dialogs in the terminal on the database of the settings, with a chat of its own. A number or label presses a button; what
/// would go to a phone is printed too.
/// </summary>
internal static class DialogPlay
{
    private static readonly ChatAddress Chat = ChatAddress.Private("play", "terminal");

    public static async Task<int> RunAsync(BotCommand command, string flow)
    {
        if (command.Get<IFlowSource>().Current.Find(flow) is not { } definition)
        {
            await Console.Error.WriteLineAsync($"There is no flow '{flow}'.");
            return 1;
        }

        if (definition.Start.Commands is not [var first, ..])
        {
            await Console.Error.WriteLineAsync($"The flow '{flow}' has no command to start it with.");
            return 1;
        }

        Console.WriteLine("Gõ câu trả lời; dòng trống để thôi. / Type answers; an empty line ends.");
        for (var text = "/" + first; !string.IsNullOrEmpty(text); text = Console.ReadLine())
        {
            await SayAsync(command, text);
            Console.Write("> ");
        }

        return 0;
    }

    private static async Task SayAsync(BotCommand command, string text)
    {
        var now = command.Get<TimeProvider>().GetUtcNow();
        var inbound = new InboundEvent
        {
            Chat = Chat,
            EventId = string.Empty,
            ReceivedAt = now,
            Content = new InboundContent.Text(text),
            LanguageHint = "vi",
        };
        var result = await command.Get<IStore>().WriteAsync(store => TurnAsync(command.Get<IDialogEngine>(), store, inbound), CancellationToken.None);
        foreach (var reply in result.Replies)
        {
            Print(reply);
        }

        foreach (var (to, message) in result.Deliveries)
        {
            Console.WriteLine($"  ({to.Channel}) {message.Text}");
        }
    }

    private static async ValueTask<TurnResult> TurnAsync(IDialogEngine engine, IStoreTransaction store, InboundEvent inbound)
    {
        var state = await store.Conversations.FindAsync(Chat, CancellationToken.None);
        var result = await engine.HandleAsync(inbound, state, store, inbound.ReceivedAt, CancellationToken.None);
        if (result.State is { } next)
        {
            await store.Conversations.SaveAsync(next, CancellationToken.None);
        }
        else
        {
            await store.Conversations.RemoveAsync(Chat, CancellationToken.None);
        }

        return result;
    }

    private static void Print(OutgoingMessage message)
    {
        Console.WriteLine(message.Text);
        var number = 0;
        foreach (var choice in message.Choices)
        {
            Console.WriteLine(choice.Kind == ChoiceKind.Answer ? $"  {++number}. {choice.Label}" : $"     [{choice.Label}]");
        }
    }
}
