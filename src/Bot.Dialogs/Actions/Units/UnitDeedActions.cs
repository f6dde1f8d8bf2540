using Bot.Dialogs.Actions.Venues;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Units;

internal sealed record ClerkAnswers(PhoneNumber ClerkPhone, string ClerkName);

/// <summary>The head names a clerk.</summary>
[DialogAction("units.name-clerk")]
internal sealed class NameClerk(DelegateClerk use) : DialogAction<ClerkAnswers, NameClerk.Outcome>
{
    public enum Outcome
    {
        /// <summary>The person is known here and has been recognised.</summary>
        Recognised,

        /// <summary>Recognised as soon as the phone is verified.</summary>
        Waiting,

        Already,
        TooMany,

        /// <summary>Not the head of this unit any more.</summary>
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(ClerkAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (OpenedUnit.IdOf(turn) is not { } unit || await turn.ResidentAsync(ct) is not { } head || !PersonName.TryParse(answers.ClerkName, out var name))
        {
            return Outcome.Gone;
        }

        return await use.ExecuteAsync(turn.Domain(), head.Id, (unit, new NewClerk(name.Value, answers.ClerkPhone)), ct) switch
        {
            Delegation.Named { Clerk.Counts: true } => Outcome.Recognised,
            Delegation.Named => Outcome.Waiting,
            Delegation.Already => Outcome.Already,
            Delegation.TooMany => Outcome.TooMany,
            _ => Outcome.Gone,
        };
    }
}

/// <summary>Something done with the open unit or one of its rows; the use case asks for the right.</summary>
internal abstract class UnitDeedAction<TAnswers> : DialogAction<TAnswers, DeedOutcome>
    where TAnswers : class
{
    public sealed override async ValueTask<DeedOutcome> RunAsync(TAnswers answers, DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } who && await DoAsync(answers, turn, who, ct) ? DeedOutcome.Done : DeedOutcome.Gone;

    protected abstract ValueTask<bool> DoAsync(TAnswers answers, DialogTurn turn, Resident who, CancellationToken ct);
}

internal sealed record ClerkChoice(string Clerk);

[DialogAction("units.withdraw-clerk")]
internal sealed class WithdrawClerk : UnitDeedAction<ClerkChoice>
{
    protected override async ValueTask<bool> DoAsync(ClerkChoice answers, DialogTurn turn, Resident who, CancellationToken ct) =>
        VenueChoice.ReadRow(answers.Clerk) is { } row && await DelegateClerk.WithdrawAsync(turn.Domain(), who.Id, row, ct);
}

internal sealed record VenueToLink(string VenueToAdd);

[DialogAction("units.link-venue")]
internal sealed class LinkVenueAction : UnitDeedAction<VenueToLink>
{
    protected override async ValueTask<bool> DoAsync(VenueToLink answers, DialogTurn turn, Resident who, CancellationToken ct) =>
        VenueChoice.Read(answers.VenueToAdd) is { } venue && OpenedUnit.IdOf(turn) is { } unit && await LinkVenue.ExecuteAsync(turn.Domain(), who.Id, (venue, unit), ct);
}

internal sealed record VenueToUnlink(string VenueToDrop);

[DialogAction("units.unlink-venue")]
internal sealed class UnlinkVenueAction : UnitDeedAction<VenueToUnlink>
{
    protected override async ValueTask<bool> DoAsync(VenueToUnlink answers, DialogTurn turn, Resident who, CancellationToken ct) =>
        VenueChoice.Read(answers.VenueToDrop) is { } venue && await LinkVenue.UndoAsync(turn.Domain(), who.Id, venue, ct);
}
