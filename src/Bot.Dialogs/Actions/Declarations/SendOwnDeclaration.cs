using Bot.Domain.Declarations;

namespace Bot.Dialogs.Actions.Declarations;

/// <summary>The health questions; what was not asked (because "none of these" was answered) is null.</summary>
internal sealed record HealthQuestions(string? Travel, IReadOnlyList<string>? Symptoms, string? SymptomNote, IReadOnlyList<string>? Contacts)
{
    internal HealthAnswers ToAnswers() => new()
    {
        Travel = Short(Travel),
        Symptoms = Symptoms ?? [],
        SymptomNote = Short(SymptomNote),
        Contacts = Contacts ?? [],
    };

    private static string Short(string? text) => text is { Length: > DeclarationPolicy.LongestText } longText ? longText[..DeclarationPolicy.LongestText] : text ?? string.Empty;
}

/// <summary>Sends a person's own declaration; who it is stands in the profile.</summary>
[DialogAction("declarations.send", Puts = [SentDeclaration.Advice, SentDeclaration.At, SentDeclaration.ValidUntil, SentDeclaration.Receipt])]
internal sealed class SendOwnDeclaration(SendDeclaration send, TriageRules rules) : DialogAction<HealthQuestions, DeclarationOutcome>
{
    public override async ValueTask<DeclarationOutcome> RunAsync(HealthQuestions answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return DeclarationOutcome.ProfileMissing;
        }

        var given = new GivenDeclaration(resident, new DeclarationSubject.Self(), answers.ToAnswers(), turn.TextFingerprint);
        return SentDeclaration.Put(turn, await send.ExecuteAsync(turn.Domain(), given, ct), rules);
    }
}
