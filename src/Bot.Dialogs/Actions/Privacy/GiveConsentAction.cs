using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Privacy;

internal sealed record ConsentAnswer(string Agreed);

/// <summary>Keeps a yes to one purpose with the wording that was shown. Anything but an explicit yes keeps nothing.</summary>
internal abstract class GiveConsentAction(GiveConsent give, BeginResident begin, ConsentPurpose purpose) : DialogAction<ConsentAnswer, GiveConsentAction.Outcome>
{
    public enum Outcome
    {
        Given,
        Refused,
    }

    public override async ValueTask<Outcome> RunAsync(ConsentAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (answers.Agreed != "yes")
        {
            return Outcome.Refused;
        }

        var resident = await turn.ResidentAsync(ct) ?? await begin.ExecuteAsync(turn.Domain(), turn.Language, ct);
        turn.RememberResident(resident);
        var consent = await give.ExecuteAsync(turn.Domain(), resident.Id, purpose, new ConsentWording(turn.TextFingerprint, turn.Language), ct);
        turn.Put("receipt", ReceiptNumber.Of(consent.Id));
        return Outcome.Given;
    }
}

[DialogAction("consents.give-check-in", Puts = ["receipt"])]
internal sealed class GiveCheckInConsent(GiveConsent give, BeginResident begin) : GiveConsentAction(give, begin, ConsentPurpose.CheckIn);

[DialogAction("consents.give-health", Puts = ["receipt"])]
internal sealed class GiveHealthConsent(GiveConsent give, BeginResident begin) : GiveConsentAction(give, begin, ConsentPurpose.HealthDeclaration);

[DialogAction("consents.give-news", Puts = ["receipt"])]
internal sealed class GiveNewsConsent(GiveConsent give, BeginResident begin) : GiveConsentAction(give, begin, ConsentPurpose.News);

[DialogAction("consents.give-venue", Puts = ["receipt"])]
internal sealed class GiveVenueConsent(GiveConsent give, BeginResident begin) : GiveConsentAction(give, begin, ConsentPurpose.Venue);
