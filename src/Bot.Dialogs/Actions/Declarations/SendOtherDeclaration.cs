using Bot.Dialogs.Actions.Residents;
using Bot.Dialogs.Configuration;
using Bot.Domain.Declarations;
using Bot.Domain.Divisions;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Declarations;

/// <summary>"Khai hộ": sends a declaration about somebody without a phone; the sender answers for it.</summary>
[DialogAction("declarations.send-other", Puts = [SentDeclaration.Advice, SentDeclaration.At, SentDeclaration.ValidUntil, SentDeclaration.Receipt])]
internal sealed class SendOtherDeclaration(SendDeclaration send, OfficeConfiguration office) : DialogAction<OtherPersonAnswers, DeclarationOutcome>
{
    private const string SameHome = "same";

    public override async ValueTask<DeclarationOutcome> RunAsync(OtherPersonAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident || await SubjectAsync(answers, resident, turn, ct) is not { } subject)
        {
            return DeclarationOutcome.ProfileMissing;
        }

        var health = new HealthQuestions(answers.Travel, answers.Symptoms, answers.SymptomNote, answers.Contacts).ToAnswers();
        var given = new GivenDeclaration(resident, subject, health, turn.TextFingerprint);
        return SentDeclaration.Put(turn, await send.ExecuteAsync(turn.Domain(), given, ct), office.Triage);
    }

    private async ValueTask<DeclarationSubject.Other?> SubjectAsync(OtherPersonAnswers answers, Resident declarer, DialogTurn turn, CancellationToken ct)
    {
        if (answers.Person is { Length: > 0 } picked && picked != PersonOptions.NewPerson)
        {
            var remembered = await RememberedPersons.OfAsync(turn.Store, declarer.Id, ct);
            return remembered.FirstOrDefault(p => PersonOptions.IdOf(p) == picked);
        }

        if (!PersonName.TryParse(answers.OtherName, out var name) || answers.OtherBirthYear is not { } year || answers.OtherSex is not { } sex)
        {
            return null;
        }

        HomeAddress? home = answers.OtherHome == SameHome ? declarer.Address : Addresses.Of(office.Divisions, answers.Province, answers.Commune, answers.Street);
        return new DeclarationSubject.Other(name.Value, year, sex, home, answers.OtherPhone) { Details = answers.Details };
    }
}
