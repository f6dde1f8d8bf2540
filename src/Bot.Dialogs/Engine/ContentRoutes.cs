using Bot.Dialogs.Answers;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>Sends each kind of content to who handles it.</summary>
internal sealed class ContentRoutes(EngineParts engine)
{
    public ValueTask HandleAsync(Turn turn, InboundContent content) => content switch
    {
        InboundContent.Text text => engine.Person.TextAsync(turn, new InboundContent.Text(TypedText.Tame(text.Value))),
        InboundContent.Button button => engine.Buttons.HandleAsync(turn, button),
        InboundContent.Start start => StartAsync(turn, start),
        _ => engine.Person.OtherAsync(turn, content),
    };

    /// <summary>A link answers a question for a QR; else it starts its flow.</summary>
    private async ValueTask StartAsync(Turn turn, InboundContent.Start start)
    {
        if (turn is { Question: null, Current.Step: AskStep } && start.Payload.Length > 0)
        {
            var reading = await engine.Reader.ReadAsync(turn, start);
            if (reading.Kind == ReadingKind.Answer)
            {
                await engine.Person.TakeAsync(turn, reading, start);
                return;
            }
        }

        await engine.Words.StartAsync(turn, start.Payload);
    }
}
