using System.Globalization;
using Bot.Dialogs.Actions.Residents;
using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;
using Bot.Domain.Privacy;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Privacy;

/// <summary>What is held about the person, in numbers and masked: enough to know, little enough for a screen that others see.</summary>
[DialogAction("privacy.held", Puts = ["heldName", "heldPhone", "heldAddress", "heldDetails", "heldCheckIns", "heldDeclarations", "heldFeedback", "heldVenues", "heldUnitRoles", "heldConsents", "heldChats", "heldLog"])]
internal sealed class ShowHoldings(OfficeConfiguration office) : DialogAction<NoAnswers, ShowHoldings.Outcome>
{
    public enum Outcome
    {
        Something,
        Nothing,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.Nothing;
        }

        var held = await Holdings.OfAsync(turn.Store, resident, ct);
        var none = turn.Language == "en" ? "(none)" : "(không có)";
        turn.Put("heldName", resident.Name is { } name ? Masking.Name(name) : none);
        turn.Put("heldPhone", resident.Phone is { } phone ? Masking.Phone(phone) : none);
        turn.Put("heldAddress", resident.Address is { } address && office.Divisions.Find(address.CommuneCode) is { } commune ? commune.Name : none);
        turn.Put("heldDetails", DetailWords.Of(resident.Details, office.Countries, turn.Language));
        turn.Put("heldCheckIns", held.CheckIns.ToString(CultureInfo.InvariantCulture));
        turn.Put("heldDeclarations", held.Declarations.ToString(CultureInfo.InvariantCulture));
        turn.Put("heldFeedback", held.Feedback.ToString(CultureInfo.InvariantCulture));
        turn.Put("heldVenues", held.Venues.ToString(CultureInfo.InvariantCulture));
        turn.Put("heldUnitRoles", held.UnitRoles.ToString(CultureInfo.InvariantCulture));
        turn.Put("heldConsents", Consents(held, turn.Language, none));
        turn.Put("heldChats", held.Chats.ToString(CultureInfo.InvariantCulture));
        turn.Put("heldLog", held.LastAccesses.Count.ToString(CultureInfo.InvariantCulture));
        return Outcome.Something;
    }

    private string Consents(Holdings held, string language, string none)
    {
        var inForce = held.Consents.Where(c => c.IsInForce)
            .Select(c => $"{office.Privacy.Purposes[c.Purpose].Name.In(language)} ({VietnamTime.Day(VietnamTime.Date(c.GivenAt))})");
        var text = string.Join("; ", inForce);
        return text.Length > 0 ? text : none;
    }
}
