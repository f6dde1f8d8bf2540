using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>
/// What is known of the person, so that only the rest is asked. Checking in needs phone, name and year of birth; the declaration form
/// also needs sex and address. Puts "yes" or nothing for each part, and the channel.
/// </summary>
[DialogAction("profile.look", Puts = ["channel", "phoneKnown", "yearKnown", "nameKnown", "sexKnown", "addressKnown"])]
internal sealed class LookAtProfile : DialogAction<NoAnswers, LookAtProfile.Outcome>
{
    public enum Outcome
    {
        /// <summary>Nothing is missing.</summary>
        Complete,

        /// <summary>Phone, name and year are there; sex or address is not.</summary>
        Identified,

        /// <summary>Somebody new, or without phone, name or year.</summary>
        Unknown,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var resident = await turn.ResidentAsync(ct);
        turn.Put("channel", turn.Chat.Channel);
        turn.Put("phoneKnown", Yes(resident?.Phone is not null));
        turn.Put("yearKnown", Yes(resident?.BirthYear is not null));
        turn.Put("nameKnown", Yes(resident?.Name is not null));
        turn.Put("sexKnown", Yes(resident?.Sex is not null));
        turn.Put("addressKnown", Yes(resident?.Address is not null));
        return resident is { IsComplete: true } ? Outcome.Complete
            : resident is { Phone: not null, Name: not null, BirthYear: not null } ? Outcome.Identified
            : Outcome.Unknown;
    }

    private static string Yes(bool holds) => holds ? "yes" : string.Empty;
}
