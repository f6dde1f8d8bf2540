using Bot.Domain.Privacy;

namespace Bot.Dialogs.Actions.Privacy;

/// <summary>Whether the person agreed to a purpose already, so that nobody is asked twice.</summary>
internal abstract class CheckConsent(ConsentPurpose purpose) : DialogAction<NoAnswers, CheckConsent.Outcome>
{
    public enum Outcome
    {
        Given,
        Missing,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        turn.Put("channel", turn.Chat.Channel);
        return await turn.ResidentAsync(ct) is { } resident && await turn.Store.Consents.InForceAsync(resident.Id, purpose, ct) is not null
            ? Outcome.Given
            : Outcome.Missing;
    }
}

[DialogAction("consents.check-check-in", Puts = ["channel"])]
internal sealed class CheckCheckInConsent() : CheckConsent(ConsentPurpose.CheckIn);

[DialogAction("consents.check-health", Puts = ["channel"])]
internal sealed class CheckHealthConsent() : CheckConsent(ConsentPurpose.HealthDeclaration);

[DialogAction("consents.check-news", Puts = ["channel"])]
internal sealed class CheckNewsConsent() : CheckConsent(ConsentPurpose.News);

[DialogAction("consents.check-venue", Puts = ["channel"])]
internal sealed class CheckVenueConsent() : CheckConsent(ConsentPurpose.Venue);
