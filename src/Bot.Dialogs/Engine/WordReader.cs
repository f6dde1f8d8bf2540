using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Engine;

/// <summary>Commands, words and links that start something.</summary>
internal sealed class WordReader(EngineParts engine)
{
    /// <summary>Telegram's bot commands have at most 32 characters.</summary>
    private const int LongestCommand = 32;

    /// <summary>Telegram's start parameter has at most 64 characters.</summary>
    private const int LongestLink = 64;

    public static bool IsFreeText(Turn turn) => turn.Current?.Step is AskStep { AnswerType: "text" };

    /// <summary>The command and what follows it, when the text is one.</summary>
    public static (string Command, string Argument)? SlashCommand(string text)
    {
        if (text.Length < 2 || text[0] != '/')
        {
            return null;
        }

        var end = text.AsSpan().IndexOfAny(' ', '\n');
        var word = end < 0 ? text.AsSpan(1) : text.AsSpan(1, end - 1);
        var at = word.IndexOf('@');
        word = at < 0 ? word : word[..at];
        return word.Length is 0 or > LongestCommand ? null : (VietnameseText.Fold(word.ToString()), end < 0 ? string.Empty : text[(end + 1)..].Trim());
    }

    public async ValueTask RunSlashAsync(Turn turn, (string Command, string Argument) slash)
    {
        if (slash.Command == ControlNames.Start)
        {
            await StartAsync(turn, slash.Argument);
        }
        else if (turn.Lookup.CommonBySlash(slash.Command) is { } common)
        {
            await engine.Commands.RunAsync(turn, common);
        }
        else if (turn.Lookup.FlowBySlash(slash.Command) is { } flow)
        {
            await engine.Starter.StartAsync(turn, flow, null);
        }
        else
        {
            engine.Texts.SayCommon(turn, CommonTextKeys.NotUnderstood);
            await (turn.Current is null && turn.Question is null ? engine.Home.ShowMenuAsync(turn) : engine.Reshow.OpenQuestionAsync(turn));
        }
    }

    /// <summary>The chat was opened, with or without a link.</summary>
    public async ValueTask StartAsync(Turn turn, string payload)
    {
        if (payload.Length is > 0 and <= LongestLink && await TryLinkAsync(turn, payload, InputWays.Link))
        {
            return;
        }

        if (turn.Current is not null)
        {
            engine.EngineQuestions.Ask(turn, EngineQuestionKind.WelcomeBack);
        }
        else if (turn.Lookup.Welcome is { } welcome)
        {
            turn.Question = turn.Paused.Count > 0 ? turn.Question : null;
            await engine.Starter.StartAsync(turn, welcome, null);
        }
        else
        {
            await engine.Home.ShowMenuAsync(turn);
        }
    }

    /// <summary>A word for one of the commands that work everywhere.</summary>
    public async ValueTask<bool> TryCommandAsync(Turn turn, string text)
    {
        if (text.Length > turn.Lookup.LongestWord + 8 || turn.Lookup.CommonByWord(VietnameseText.Fold(text)) is not { } command)
        {
            return false;
        }

        await engine.Commands.RunAsync(turn, command);
        return true;
    }

    /// <summary>A word or code that starts a flow.</summary>
    public async ValueTask<bool> TryStartAsync(Turn turn, string text)
    {
        if (text.Length <= turn.Lookup.LongestWord + 8 && turn.Lookup.FlowByWord(VietnameseText.Fold(text)) is { } flow)
        {
            await engine.Starter.StartAsync(turn, flow, null);
            return true;
        }

        return await TryStartLinkAsync(turn, new InboundContent.Text(text));
    }

    /// <summary>A venue's address or bare code, typed, pasted or photographed.</summary>
    public async ValueTask<bool> TryStartLinkAsync(Turn turn, InboundContent content)
    {
        var text = content switch
        {
            InboundContent.Text typed => typed.Value,
            InboundContent.Photo { QrText: { } qr } => qr,
            _ => string.Empty,
        };
        for (var i = 0; i < engine.StartReaders.Count && text.Length > 0; i++)
        {
            if (engine.StartReaders[i].ReadStart(text) is { } reading)
            {
                return await TryLinkAsync(turn, reading.Payload, InputWays.Of(content, reading));
            }
        }

        return false;
    }

    private async ValueTask<bool> TryLinkAsync(Turn turn, string payload, string way)
    {
        if (turn.Lookup.FlowByLink(payload) is not { } link)
        {
            return false;
        }

        var values = new Dictionary<string, Answer> { [EngineValues.StartCode] = Answer.Of(link.Code), [EngineValues.StartBy] = Answer.Of(way) };
        await engine.Starter.StartAsync(turn, link.Flow, values);
        return true;
    }
}
