namespace Bot.Dialogs.Actions.Residents;

/// <summary>
/// What is known of the person, so that only the rest is asked. Checking in needs phone, name and year of birth; the declaration form
/// also needs sex and address. Puts "yes" or nothing for sex and address, and the channel.
/// </summary>
[DialogAction("profile.look", Puts = ["channel", "sexKnown", "addressKnown"])]
internal sealed class LookAtProfile : DialogAction<NoAnswers, LookAtProfile.Outcome>
{
    public enum Outcome
    {
        /// <summary>Nothing is missing.</summary>
        Complete,

        /// <summary>Phone, name and year are there; sex or address is not.</summary>
        Identified,

        PhoneMissing,
        YearMissing,
        NameMissing,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var resident = await turn.ResidentAsync(ct);
        turn.Put("channel", turn.Chat.Channel);
        turn.Put("sexKnown", Yes(resident?.Sex is not null));
        turn.Put("addressKnown", Yes(resident?.Address is not null));
        return resident switch
        {
            null or { Phone: null } => Outcome.PhoneMissing,
            { BirthYear: null } => Outcome.YearMissing,
            { Name: null } => Outcome.NameMissing,
            { IsComplete: true } => Outcome.Complete,
            _ => Outcome.Identified,
        };
    }

    private static string Yes(bool holds) => holds ? "yes" : string.Empty;
}
