using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>Whatever of the profile the flow asked for; the rest stays.</summary>
internal sealed record ProfileAnswers(string? Name, int? BirthYear, Sex? Sex, string? Province, string? Commune, string? Street);

/// <summary>Writes the answered parts of the profile. The street loses a commune or province that was typed into it again.</summary>
[DialogAction("profile.save")]
internal sealed class SaveProfileAction(BeginResident begin, OfficeConfiguration office) : DialogAction<ProfileAnswers, SaveProfileAction.Outcome>
{
    public enum Outcome
    {
        Saved,
    }

    public override async ValueTask<Outcome> RunAsync(ProfileAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var resident = await turn.ResidentAsync(ct) ?? await begin.ExecuteAsync(turn.Domain(), turn.Language, ct);
        var change = new ProfileChange
        {
            Name = PersonName.TryParse(answers.Name, out var name) ? name : null,
            BirthYear = answers.BirthYear is { } year && BirthYear.IsPlausible(year, VietnamTime.Date(turn.Now)) ? year : null,
            Sex = answers.Sex,
            Address = Addresses.Of(office.Divisions, answers.Province, answers.Commune, answers.Street),
        };
        turn.RememberResident(await SaveProfile.ExecuteAsync(turn.Domain(), resident, change, ct));
        return Outcome.Saved;
    }
}
