using System.Globalization;
using Bot.Dialogs.Actions.Venues;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Units;

/// <summary>The event by which somebody just recognised is told of the role.</summary>
public static class UnitEvents
{
    public const string Welcome = "unit-welcome";
}

/// <summary>Tells a person of the roles nobody told of yet. The outcome is the role from which most is expected.</summary>
[DialogAction("units.greet", Puts = ["unitRoles", "unitRows"])]
internal sealed class GreetOfficial : DialogAction<NoAnswers, GreetOfficial.Outcome>
{
    public enum Outcome
    {
        /// <summary>Head or clerk: sends the monthly number.</summary>
        Reports,

        /// <summary>Supervisor.</summary>
        Follows,

        /// <summary>Office.</summary>
        Gathers,

        /// <summary>Leader.</summary>
        Signs,

        /// <summary>Viewer.</summary>
        Reads,

        /// <summary>Administrator.</summary>
        Keeps,

        /// <summary>There is no role to tell of any more.</summary>
        Over,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var held = await turn.ResidentAsync(ct) is { } resident ? await AnswerRecognition.GreetAsync(turn.Domain(), resident.Id, ct) : [];
        if (held.Count == 0)
        {
            return Outcome.Over;
        }

        turn.Put("unitRoles", string.Join('\n', held.Take(UnitPolicy.MostShown).Select(h => OpenedUnit.RoleLine(h, turn.Language))) + (held.Count > UnitPolicy.MostShown ? "\n…" : string.Empty));
        turn.Put("unitRows", string.Join(',', held.Select(h => h.Person.Id.ToString(CultureInfo.InvariantCulture))));
        return held.Min(h => h.Person.Role) switch
        {
            UnitRole.Head or UnitRole.Clerk => Outcome.Reports,
            UnitRole.Supervisor => Outcome.Follows,
            UnitRole.Office => Outcome.Gathers,
            UnitRole.Leader => Outcome.Signs,
            UnitRole.Viewer => Outcome.Reads,
            _ => Outcome.Keeps,
        };
    }
}

/// <summary>"That is not me."</summary>
[DialogAction("units.deny")]
internal sealed class DenyRoles : DialogAction<NoAnswers, DeedOutcome>
{
    public override async ValueTask<DeedOutcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var rows = turn.Value("unitRows").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(r => long.Parse(r, CultureInfo.InvariantCulture)).ToList();
        return await turn.ResidentAsync(ct) is { } resident && await AnswerRecognition.DenyAsync(turn.Domain(), resident.Id, rows, ct) > 0 ? DeedOutcome.Done : DeedOutcome.Gone;
    }
}

/// <summary>Asked in the turn that would greet: somebody may have greeted already, or the role may be gone.</summary>
internal sealed class WelcomeCheck : IEventCheck
{
    public string Event => UnitEvents.Welcome;

    public async ValueTask<bool> HoldsAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident
        && (await turn.Store.UnitPeople.OfResidentAsync(resident.Id, VietnamTime.Date(turn.Now), ct)).Any(p => p.WelcomedAt is null);
}

/// <summary>The roles in units as menus and flows name them: head, clerk, supervisor, office, leader, viewer, administrator.</summary>
internal sealed class UnitRoleSource : IRoleSource
{
    public async ValueTask<IReadOnlyList<string>> RolesOfAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { Phone: not null } resident
            ? [.. (await turn.Store.UnitPeople.OfResidentAsync(resident.Id, VietnamTime.Date(turn.Now), ct)).Select(p => p.Role.ToString().ToLowerInvariant()).Distinct()]
            : [];
}
