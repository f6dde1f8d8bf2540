using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

internal sealed record LanguageAnswer(string Language);

/// <summary>Vietnamese or English from now on, kept in the profile too where there is one.</summary>
[DialogAction("language.choose")]
internal sealed class ChooseLanguage : DialogAction<LanguageAnswer, ChooseLanguage.Outcome>
{
    public enum Outcome
    {
        Chosen,
    }

    public override async ValueTask<Outcome> RunAsync(LanguageAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        var language = answers.Language == "en" ? "en" : "vi";
        turn.ChooseLanguage(language);
        if (await turn.ResidentAsync(ct) is { } resident)
        {
            turn.RememberResident(await SaveProfile.ExecuteAsync(turn.Domain(), resident, new ProfileChange { Language = language }, ct));
        }

        return Outcome.Chosen;
    }
}
