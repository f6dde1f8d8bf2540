using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>The profile as its owner sees it; the phone is masked, because a screen may be seen by others.</summary>
[DialogAction("profile.show", Puts = ["shownName", "shownPhone", "shownYear", "shownSex", "shownAddress", "shownDetails"])]
internal sealed class ShowProfile(OfficeConfiguration office) : DialogAction<NoAnswers, ShowProfile.Outcome>
{
    public enum Outcome
    {
        Shown,
        Nobody,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.Nobody;
        }

        var none = turn.Language == "en" ? "(not given)" : "(chưa có)";
        turn.Put("shownName", resident.Name?.Upper ?? none);
        turn.Put("shownPhone", resident.Phone is { } phone ? Masking.Phone(phone) : none);
        turn.Put("shownYear", resident.BirthYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? none);
        turn.Put("shownSex", resident.Sex is { } sex ? SexWords.Shown(sex, turn.Language) : none);
        turn.Put("shownAddress", resident.Address is { } address ? AddressText.Of(office.Divisions, address) : none);
        turn.Put("shownDetails", DetailWords.Of(resident.Details, office.Countries, turn.Language));
        return Outcome.Shown;
    }
}
