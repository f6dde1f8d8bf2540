using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>The first turn after a conversation was lost: says so, and begins anew.</summary>
internal sealed class LostTurn(EngineParts engine)
{
    public async ValueTask HandleAsync(Turn turn, InboundContent content)
    {
        // Far above all tokens of before, so that an old button is still known as one.
        turn.Token = turn.Now.ToUnixTimeSeconds();
        turn.UpdatedAt = turn.Now;
        Say(turn);
        if (content is InboundContent.Event raised)
        {
            if (!await engine.Events.HandleAsync(turn, raised))
            {
                await engine.Home.ShowMenuAsync(turn);
            }
        }
        else if (IsBeginning(content))
        {
            await engine.Routes.HandleAsync(turn, content);
        }
        else
        {
            await engine.Home.ShowMenuAsync(turn);
        }
    }

    /// <summary>In both languages: the one that the person chose is lost too.</summary>
    private void Say(Turn turn)
    {
        var language = turn.Language;
        engine.Texts.SayCommon(turn, CommonTextKeys.StateLost);
        turn.Speak(language == "vi" ? "en" : "vi");
        engine.Texts.SayCommon(turn, CommonTextKeys.StateLost);
        turn.Speak(language);
    }

    /// <summary>What was meant for the question that is gone would mean something else now; a link, a code or a command means the same.</summary>
    private static bool IsBeginning(InboundContent content) => content switch
    {
        InboundContent.Start { Payload.Length: > 0 } => true,
        InboundContent.Text text => text.Value.StartsWith('/'),
        InboundContent.Photo { QrText: not null } => true,
        _ => false,
    };
}
