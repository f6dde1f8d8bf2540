using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Dialogs.Transcripts;

/// <summary>
/// Writes what came in as the line of a transcript that does the same and tells nothing of its person. Words stay only where the dialog files
/// wrote them: commands, and the options of a question that is not sensitive.
/// </summary>
public sealed class DisguisedEvent(FlowSet flows, MadeUp madeUp, Disguise disguise)
{
    /// <summary>A number behind an option, not a year or a phone.</summary>
    private const int LongestNumber = 2;

    public string Line(InboundContent content, ConversationState? state)
    {
        var step = state is { EngineQuestion: null, Current: { } open } ? flows.Find(open.Flow)?.Find(open.Step) : null;
        return content switch
        {
            InboundContent.Text text => "> " + Text(text.Value, step),
            InboundContent.Button button => $"> <payload:{Payload(button.Payload, step)}>",
            InboundContent.Start { Payload.Length: 0 } => "> <start>",
            InboundContent.Start => $"> <start {madeUp.VenueStart}>",
            InboundContent.Photo { QrText: null } => "> <photo>",
            InboundContent.Photo => $"> <photo:{madeUp.VenueStart}>",
            InboundContent.Document => "> <file tep.csv>",
            InboundContent.Contact contact => $"> <contact {PhoneNumber.FromE164(madeUp.Phone).National}{(contact.IsOwn ? string.Empty : " other")}>",
            InboundContent.Location => "> <location 19.8,105.77>",
            InboundContent.Reachable { IsReachable: false } => "> <blocked>",
            InboundContent.Reachable => "> <unblocked>",
            InboundContent.Event raised => "event " + string.Join(' ', [raised.Name, .. raised.Values.Select(v => $"{v.Key}={EventValue(raised.Name, v.Key, v.Value)}")]),
            _ => "> <sticker>",
        };
    }

    private string Text(string text, Step? step)
    {
        if (WordReader.SlashCommand(text) is { } slash)
        {
            return Commands().Contains(slash.Command) ? "/" + slash.Command : "/" + VietnameseText.Fold(MadeUp.Words).Split(' ')[0];
        }

        if (step is AnsweredStep { IsSensitive: true } or AskStep)
        {
            return step is AskStep ask ? Typed(ask) : "1";
        }

        return IsNumbers(text) || OfficeWords(step).Contains(VietnameseText.Fold(text)) ? text.Trim() : MadeUp.Words;
    }

    private string Typed(AskStep ask) => ask.AnswerType is "phone" or "contact" ? PhoneNumber.FromE164(madeUp.Phone).National : madeUp.AnswerTo(ask);

    private static bool IsNumbers(string text) =>
        text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts && parts.All(p => p.Length <= LongestNumber && p.All(char.IsAsciiDigit));

    /// <summary>Which option of a sensitive question was pressed is the answer itself.</summary>
    private string Payload(string payload, Step? step)
    {
        var button = ButtonPayload.Parse(payload);
        return button.Kind switch
        {
            PayloadKind.Unknown => "unknown",
            PayloadKind.Control when !IsControl(button.Name) => "unknown",
            PayloadKind.Flow when button.Name != CommonCommandNames.Menu && flows.Find(button.Name) is null => "unknown",
            PayloadKind.Answer when step is AnsweredStep { IsSensitive: true } => ButtonPayload.Answer(button.Token, 0),
            _ => payload,
        };
    }

    private bool IsControl(string name) =>
        flows.Common.Commands.ContainsKey(name) || name is ControlNames.Next or ControlNames.Previous or ControlNames.Finish;

    private string EventValue(string name, string key, string value) =>
        disguise.Value(name, EngineValues.Start + key, value).Replace(' ', '-');

    private HashSet<string> Commands() =>
    [
        ControlNames.Start, .. flows.Common.Commands.Values.SelectMany(c => c.Slash).Select(VietnameseText.Fold),
        .. flows.Flows.Values.SelectMany(f => f.Start.Commands).Select(VietnameseText.Fold),
    ];

    private HashSet<string> OfficeWords(Step? step)
    {
        IEnumerable<LocalText> labels = step is ChooseStep choose ? choose.Options.Select(o => o.Label) : [];
        return
        [
            .. flows.Common.Commands.Values.SelectMany(c => c.Words).Select(VietnameseText.Fold),
            .. flows.Flows.Values.SelectMany(f => f.Start.Words).Select(VietnameseText.Fold),
            .. flows.Flows.Values.SelectMany(f => new[] { f.Title.Vi.Source, f.Title.En.Source }).Select(VietnameseText.Fold),
            .. labels.SelectMany(l => new[] { l.Vi.Source, l.En.Source }).Select(VietnameseText.Fold),
        ];
    }
}
