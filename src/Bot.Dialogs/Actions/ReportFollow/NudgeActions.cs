using System.Globalization;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportFollow;

/// <summary>Reminds one unit, which the open card shows.</summary>
[DialogAction("report-follow.nudge", Puts = ["nudgeAgainAt"])]
internal sealed class NudgeOne(NudgeUnits units) : DialogAction<NoAnswers, NudgeOne.Outcome>
{
    public enum Outcome
    {
        Told,

        /// <summary>Reminded by hand not long ago, or it is night.</summary>
        TooSoon,

        /// <summary>Nobody of the unit can be reached in a chat: a call is needed.</summary>
        Unreachable,

        AlreadySent,
        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (FollowState.Of(turn) is not { } state || FollowMoves.ReadUnit(turn.Value(FollowState.UnitName)) is not { } unit || await Following.ScopeAsync(turn, state, ct) is not { } scope)
        {
            return Outcome.NoRight;
        }

        var nudged = await units.NudgeAsync(turn, scope, state.Period.Of(unit), ct);
        turn.Put("nudgeAgainAt", nudged.FreeAt is { } free ? VietnamTime.Stamp(free) : string.Empty);
        return nudged.Outcome;
    }
}

/// <summary>Reminds every unit that is missing; says how many were told, how many have to wait, and who cannot be reached.</summary>
[DialogAction("report-follow.nudge-all", Puts = ["nudgeTold", "nudgeOthers"])]
internal sealed class NudgeAll(Following following, NudgeUnits units) : DialogAction<NoAnswers, NudgeAll.Outcome>
{
    /// <summary>Own choice: names of those who need a call, as many as a person calls in a morning.</summary>
    private const int MostNamed = 10;

    public enum Outcome
    {
        Done,
        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (FollowState.Of(turn) is not { } state || await Following.ScopeAsync(turn, state, ct) is not { } scope || !UnitRights.May(scope.Person.Role, UnitDeed.Nudge))
        {
            return Outcome.NoRight;
        }

        var missing = Following.In(FollowView.Missing, await following.UnitsAsync(turn, scope, state.Period, ct));
        var (told, soon, unreached) = (0, 0, new List<string>());
        foreach (var unit in missing)
        {
            switch (told == NudgeByHand.MostAtOnce ? NudgeOne.Outcome.TooSoon : (await units.NudgeAsync(turn, scope, state.Period.Of(unit.Unit.Id), ct)).Outcome)
            {
                case NudgeOne.Outcome.Told:
                    told++;
                    break;
                case NudgeOne.Outcome.TooSoon:
                    soon++;
                    break;
                case NudgeOne.Outcome.Unreachable:
                    unreached.Add(unit.Unit.Name);
                    break;
            }
        }

        turn.Put("nudgeTold", told.ToString(CultureInfo.InvariantCulture));
        turn.Put("nudgeOthers", Others(soon, unreached, turn.Language));
        return Outcome.Done;
    }

    private static string Others(int soon, List<string> unreached, string language)
    {
        var isEnglish = language == "en";
        var lines = new List<string>();
        if (soon > 0)
        {
            lines.Add(isEnglish ? $"Not now, as they were reminded lately or it is late: {soon}." : $"Chưa nhắc vì vừa được nhắc hoặc đang giờ nghỉ: {soon}.");
        }

        if (unreached.Count > 0)
        {
            var names = Figures.Listed(unreached, MostNamed, language);
            lines.Add(isEnglish ? $"Nobody there can be reached in a chat, please call:{names}" : $"Chưa liên hệ được qua trợ lý, vui lòng gọi điện:{names}");
        }

        return string.Concat(lines.Select(l => "\n" + l));
    }
}

/// <summary>What came of reminding one unit.</summary>
internal sealed record NudgedUnit(NudgeOne.Outcome Outcome, DateTimeOffset? FreeAt);

/// <summary>Reminds the people of a unit who report for it, each in the chat used last.</summary>
internal sealed class NudgeUnits(NudgeByHand nudge, ReportNotices notices)
{
    public async ValueTask<NudgedUnit> NudgeAsync(DialogTurn turn, HeldRole supervisor, ReportKey key, CancellationToken ct)
    {
        var by = supervisor.Person.Resident ?? throw new InvalidOperationException("a role that counts has its person");
        switch (await nudge.LookAsync(turn.Domain(), by, key, ct))
        {
            case HandNudge.Allowed allowed:
                return await TellAsync(turn, supervisor, allowed, key, ct);
            case HandNudge.TooSoon soon:
                return new NudgedUnit(NudgeOne.Outcome.TooSoon, soon.FreeAt);
            case HandNudge.AlreadySent:
                return new NudgedUnit(NudgeOne.Outcome.AlreadySent, null);
            case HandNudge.Nobody:
                return new NudgedUnit(NudgeOne.Outcome.Unreachable, null);
            default:
                return new NudgedUnit(NudgeOne.Outcome.NoRight, null);
        }
    }

    private async ValueTask<NudgedUnit> TellAsync(DialogTurn turn, HeldRole supervisor, HandNudge.Allowed allowed, ReportKey key, CancellationToken ct)
    {
        var people = allowed.People.Select(p => p.Resident).OfType<ResidentId>().Distinct().ToList();
        var about = new NoticeReport(key.PeriodKey, allowed.Unit.Name) { Person = StepWords.Who(supervisor.Person.Name.Value, supervisor.Person.Title) };
        var unreached = await notices.TellAsync(turn, people, ReportNotice.Nudged, about, ct);
        if (unreached.Count == people.Count)
        {
            return new NudgedUnit(NudgeOne.Outcome.Unreachable, null);
        }

        await NudgeByHand.NoteAsync(turn.Domain(), supervisor.Person.Resident!.Value, key, people.Count - unreached.Count, ct);
        return new NudgedUnit(NudgeOne.Outcome.Told, null);
    }
}
