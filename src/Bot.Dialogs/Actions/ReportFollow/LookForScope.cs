using System.Globalization;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportFollow;

internal sealed record ScopeAnswer(string? ScopeChosen);

public enum FoundScope
{
    Ready,

    /// <summary>There are several roles: one is to be chosen.</summary>
    Several,

    NotKnown,

    /// <summary>No role of the person allows it.</summary>
    NoRight,

    /// <summary>The first period is still to come.</summary>
    NotYet,
}

/// <summary>Begins with a role of the person that allows the work, and the period of now.</summary>
internal abstract class LookForScope(ReportTerms terms) : DialogAction<ScopeAnswer, FoundScope>
{
    public sealed override async ValueTask<FoundScope> RunAsync(ScopeAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { Phone: not null } resident)
        {
            return FoundScope.NotKnown;
        }

        var scopes = await ScopesAsync(turn, resident.Id, ct);
        if (scopes.Count == 0 || terms.Current(turn.Now) is not { } period)
        {
            return scopes.Count == 0 ? FoundScope.NoRight : FoundScope.NotYet;
        }

        if (Chosen(scopes, answers) is not { } chosen)
        {
            return FoundScope.Several;
        }

        Begin(turn, chosen, period);
        return FoundScope.Ready;
    }

    /// <summary>The one that was chosen, or the only one there is; null when it has to be chosen.</summary>
    public static HeldRole? Chosen(IReadOnlyList<HeldRole> scopes, ScopeAnswer answers) =>
        scopes.FirstOrDefault(s => s.Person.Id.ToString(CultureInfo.InvariantCulture) == answers.ScopeChosen) ?? (scopes.Count == 1 ? scopes[0] : null);

    protected abstract ValueTask<IReadOnlyList<HeldRole>> ScopesAsync(DialogTurn turn, ResidentId resident, CancellationToken ct);

    protected abstract void Begin(DialogTurn turn, HeldRole scope, ReportPeriodKey period);
}
