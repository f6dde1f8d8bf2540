using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportFollow;

internal sealed record UnitAnswer(string FollowTo);

/// <summary>The card of one unit that is followed: its number, what was said and done, and who reports for it.</summary>
[DialogAction("report-follow.open", Puts = [FollowState.UnitName, "followUnit", "followCard", "followVersion"])]
internal sealed class OpenFollowed(ReportTerms terms, LastNudges nudges) : DialogAction<UnitAnswer, OpenFollowed.Outcome>
{
    public enum Outcome
    {
        Shown,

        /// <summary>The person may not see the unit, or it is no more.</summary>
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(UnitAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        var chosen = FollowMoves.ReadUnit(answers.FollowTo) ?? FollowMoves.ReadUnit(turn.Value(FollowState.UnitName));
        if (FollowState.Of(turn) is not { } state || chosen is not { } unit || await turn.ResidentAsync(ct) is not { } resident
            || await LookAtReport.ExecuteAsync(turn.Domain(), resident.Id, unit, terms.Of(state.Period), ct) is not { } view)
        {
            return Outcome.Gone;
        }

        turn.Put(FollowState.UnitName, FollowMoves.UnitPrefix + unit.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        turn.Put("followUnit", view.Unit.Name);
        turn.Put("followVersion", (view.Report?.Version ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture));
        turn.Put("followCard", await CardAsync(turn, view, state, ct));
        return Outcome.Shown;
    }

    private async ValueTask<string> CardAsync(DialogTurn turn, ReportView view, FollowState state, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        var lines = new List<string> { ReportCard.CountLine(view, turn.Language) };
        if (view.Latest is { Corrected: not null } corrected)
        {
            var counted = Figures.Number(corrected.Count.Scans, turn.Language);
            lines.Add(isEnglish ? $"The unit's own number; counted: {counted}. Why: {corrected.Reason}" : $"Số do đơn vị báo; hệ thống đếm {counted}. Lý do: {corrected.Reason}");
        }

        if (view.Latest is { Note.Length: > 0 } noted)
        {
            lines.Add((isEnglish ? "Note: " : "Ghi chú: ") + noted.Note);
        }

        if (view.Report is { } report)
        {
            lines.AddRange(await StepWords.LastAsync(turn, report.Id.Value, ct));
        }

        if (view.Report is not { IsSubmitted: true })
        {
            lines.Add(await PeopleAsync(turn, view.Unit.Id, ct));
            var last = await nudges.FindAsync(turn.Store, state.Period, [view.Unit.Id], ct);
            lines.Add(NudgeWords.Line(last.GetValueOrDefault(view.Unit.Id), turn.Language));
        }

        return string.Join('\n', lines);
    }

    private static async ValueTask<string> PeopleAsync(DialogTurn turn, UnitId unit, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        var people = (await turn.Store.UnitPeople.OfUnitAsync(unit, VietnamTime.Date(turn.Now), ct)).Where(p => UnitRights.May(p.Role, UnitDeed.Submit)).ToList();
        if (people.Count == 0)
        {
            return isEnglish ? "Nobody is named to report for it." : "Chưa có ai được giao báo cáo.";
        }

        var names = people.Select(p => $"{StepWords.Who(p.Name.Value, p.Title)}{(p.Counts ? string.Empty : isEnglish ? ", not in the chat yet" : ", chưa dùng trợ lý")}");
        return (isEnglish ? "Reports: " : "Người báo cáo: ") + string.Join("; ", names);
    }
}

internal sealed record ReturnAnswerText(string ReturnReason);

/// <summary>Sends the unit's report back with a reason, which head and clerks are told at once.</summary>
[DialogAction("report-follow.return", Puts = ["returnUntold"])]
internal sealed class ReturnFollowed(ReturnReport back, ReportNotices notices) : DialogAction<ReturnAnswerText, ReturnFollowed.Outcome>
{
    public enum Outcome
    {
        Returned,

        /// <summary>Returned, but nobody of the unit can be reached in a chat.</summary>
        ReturnedUntold,

        /// <summary>Another version came in since it was looked at.</summary>
        Changed,

        /// <summary>It was sent back already.</summary>
        NotSubmitted,

        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(ReturnAnswerText answers, DialogTurn turn, CancellationToken ct)
    {
        if (FollowState.Of(turn) is not { } state || FollowMoves.ReadUnit(turn.Value(FollowState.UnitName)) is not { } unit || await turn.ResidentAsync(ct) is not { } resident
            || await turn.Store.Reports.ByKeyAsync(state.Period.Of(unit), ct) is not { } report)
        {
            return Outcome.NoRight;
        }

        var seen = MakingRows.Read(turn.Value("followVersion"));
        return await back.ExecuteAsync(turn.Domain(), resident.Id, new ReportReturn(report.Id, seen, answers.ReturnReason), ct) switch
        {
            ReturnAnswer.Returned => await TellAsync(turn, resident, state.Period.Of(unit), answers.ReturnReason, ct) ? Outcome.Returned : Outcome.ReturnedUntold,
            ReturnAnswer.Changed => Outcome.Changed,
            ReturnAnswer.NotSubmitted => Outcome.NotSubmitted,
            ReturnAnswer.NotAllowed => Outcome.NoRight,
            _ => throw new InvalidOperationException("the rule of the question let a reason through that no report takes"),
        };
    }

    private async ValueTask<bool> TellAsync(DialogTurn turn, Resident by, ReportKey key, string reason, CancellationToken ct)
    {
        var unit = await turn.Store.Units.FindAsync(key.Unit, ct);
        var own = (await turn.Store.UnitPeople.OfResidentAsync(by.Id, VietnamTime.Date(turn.Now), ct)).FirstOrDefault(p => UnitRights.May(p.Role, UnitDeed.Return));
        var people = (await turn.Store.UnitPeople.OfUnitAsync(key.Unit, VietnamTime.Date(turn.Now), ct))
            .Where(p => p.Counts && UnitRights.May(p.Role, UnitDeed.Submit)).Select(p => p.Resident).OfType<ResidentId>().Distinct().ToList();
        var about = new NoticeReport(key.PeriodKey, unit!.Name) { Person = own is null ? string.Empty : StepWords.Who(own.Name.Value, own.Title), Reason = VietnameseText.Clean(reason) };
        return (await notices.TellAsync(turn, people, ReportNotice.Returned, about, ct)).Count < people.Count;
    }
}

/// <summary>What can be done with the unit on the card: remind it while its report is missing, send it back once it is in.</summary>
internal sealed class FollowDeeds() : ShortList("report-follow.deeds")
{
    private static readonly ListedOption Nudge = new("nudge", "Nhắc đơn vị này", "Remind this unit");
    private static readonly ListedOption Return = new("return", "Trả lại, nêu lý do", "Send it back");
    private static readonly ListedOption List = new("list", "Danh sách", "Back to the list");

    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
    {
        if (FollowState.Of(turn) is not { } state || FollowMoves.ReadUnit(turn.Value(FollowState.UnitName)) is not { } unit || await turn.ResidentAsync(ct) is not { } resident)
        {
            return [List];
        }

        var isIn = await turn.Store.Reports.ByKeyAsync(state.Period.Of(unit), ct) is { IsSubmitted: true };
        return await UnitRights.MayAsync(turn.Domain(), resident.Id, unit, isIn ? UnitDeed.Return : UnitDeed.Nudge, ct) ? [isIn ? Return : Nudge, List] : [List];
    }
}
