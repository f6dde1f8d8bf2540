using Bot.Dialogs.Configuration;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;
using Bot.Domain.Reports;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>What somebody is told about a report that another person did something with; the texts stand in config/messages.yaml.</summary>
internal enum ReportNotice
{
    /// <summary>To head and clerks: a supervisor asks for the report.</summary>
    Nudged,

    /// <summary>To head and clerks, with the reason.</summary>
    Returned,

    /// <summary>To supervisors: the last unit has sent; with the table.</summary>
    Complete,

    /// <summary>To leaders.</summary>
    ToSign,

    /// <summary>To the office: the leader wants something changed.</summary>
    NotSigned,

    /// <summary>To the office: it can be sent on.</summary>
    Signed,

    /// <summary>To everybody in the chain.</summary>
    SentOn,
}

/// <summary>What a notice is about.</summary>
internal sealed record NoticeReport(ReportPeriodKey Period, string Unit)
{
    /// <summary>Who did it: "Nguyễn Văn Mẫu (Trưởng phòng)".</summary>
    public string Person { get; init; } = string.Empty;

    public string Reason { get; init; } = string.Empty;

    /// <summary>"28/31", or "31" where all are in.</summary>
    public string Count { get; init; } = string.Empty;

    public long Scans { get; init; }
}

/// <summary>Sends notices about reports to the chat in which a person was active last, in the person's language, with a button where there is something to do.</summary>
internal sealed class ReportNotices(OfficeConfiguration office, PeriodWords words, ReportTerms terms)
{
    /// <summary>Tells each of them once; says who could not be reached.</summary>
    public async ValueTask<IReadOnlyList<ResidentId>> TellAsync(
        DialogTurn turn, IEnumerable<ResidentId> people, ReportNotice notice, NoticeReport about, CancellationToken ct)
    {
        var unreached = new List<ResidentId>();
        foreach (var id in people.Distinct())
        {
            if (!await TellAsync(turn, id, notice, about, null, ct))
            {
                unreached.Add(id);
            }
        }

        return unreached;
    }

    /// <summary>False when the person has no chat that takes messages.</summary>
    public async ValueTask<bool> TellAsync(
        DialogTurn turn, ResidentId to, ReportNotice notice, NoticeReport about, OutgoingAttachment? file, CancellationToken ct)
    {
        if (await turn.Store.Residents.FindAsync(to, ct) is not { } person || await PersonChats.LatestAsync(turn.Store, to, ct) is not { } chat)
        {
            return false;
        }

        var notes = office.ReportNotices[KebabCase.Of(notice.ToString())];
        turn.Deliver(chat, new OutgoingMessage
        {
            Text = Fill(notes.Text.In(person.Language), about, turn.Now, person.Language),
            Language = person.Language,
            Choices = notes.Flow is { } flow && notes.Button is { } button ? [new OutgoingChoice(button.In(person.Language), ButtonPayload.Flow(flow))] : [],
            Attachment = file,
        });
        return true;
    }

    private string Fill(string text, NoticeReport about, DateTimeOffset now, string language) => text
        .Replace("{unit}", about.Unit, StringComparison.Ordinal)
        .Replace("{report}", words.Name(about.Period, now, language), StringComparison.Ordinal)
        .Replace("{deadline}", terms.Find(about.Period) is { } term ? PeriodWords.Deadline(term, now, language) : string.Empty, StringComparison.Ordinal)
        .Replace("{count}", about.Count, StringComparison.Ordinal)
        .Replace("{scans}", Figures.Scans(about.Scans, language), StringComparison.Ordinal)
        .Replace("{person}", about.Person, StringComparison.Ordinal)
        .Replace("{reason}", about.Reason, StringComparison.Ordinal);
}
