using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

internal sealed record JoinRole(VenueRole JoinAs);

/// <summary>Asks the owner of the venue that was found for a role there, and tells the owner.</summary>
[DialogAction("venues.join")]
internal sealed class JoinVenue(AskToJoin ask, VenueNotices notices) : DialogAction<JoinRole, JoinVenue.Outcome>
{
    public enum Outcome
    {
        Asked,

        /// <summary>The request waits, but the owner has no chat in which to be told of it.</summary>
        AskedUnheard,

        HasRole,
        Waits,
        Declined,
        TooMany,
        NoOwner,

        /// <summary>Nobody is confirmed in this chat any more.</summary>
        PersonMissing,
    }

    public override async ValueTask<Outcome> RunAsync(JoinRole answers, DialogTurn turn, CancellationToken ct)
    {
        if (FoundVenue.IdOf(turn) is not { } venue || await turn.ResidentAsync(ct) is not { Phone: not null, Name: not null } resident)
        {
            return Outcome.PersonMissing;
        }

        var (answer, owner) = await ask.ExecuteAsync(turn.Domain(), resident.Id, venue, answers.JoinAs, ct);
        var isHeard = owner is { } told && await notices.TellAsync(turn, told, VenueNotice.Asked, new NoticeAbout(venue, resident, answers.JoinAs), ct);

        return answer switch
        {
            JoinAnswer.Asked => isHeard ? Outcome.Asked : Outcome.AskedUnheard,
            JoinAnswer.HasRole => Outcome.HasRole,
            JoinAnswer.Waits => Outcome.Waits,
            JoinAnswer.Declined => Outcome.Declined,
            JoinAnswer.TooMany => Outcome.TooMany,
            _ => Outcome.NoOwner,
        };
    }
}
