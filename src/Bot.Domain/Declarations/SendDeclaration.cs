using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Declarations;

/// <summary>A declaration as a person gives it, with the fingerprint of the texts that asked for it.</summary>
public sealed record GivenDeclaration(Resident DeclaredBy, DeclarationSubject Subject, HealthAnswers Answers, string TextFingerprint);

/// <summary>What came of sending a declaration.</summary>
public abstract record DeclarationResult
{
    private DeclarationResult()
    {
    }

    public sealed record Accepted(Declaration Declaration) : DeclarationResult;

    /// <summary>Health data are kept only with consent to exactly this purpose (Law 91/2025/QH15, Article 9).</summary>
    public sealed record ConsentMissing : DeclarationResult;

    /// <summary>An own declaration names its person by the profile, so the profile must be complete.</summary>
    public sealed record ProfileMissing : DeclarationResult;
}

/// <summary>Judges a declaration by the rules in force and keeps it.</summary>
public sealed class SendDeclaration(IdSource ids, TriageRules rules)
{
    public async ValueTask<DeclarationResult> ExecuteAsync(DomainTurn turn, GivenDeclaration given, CancellationToken ct)
    {
        if (await turn.Records.Consents.InForceAsync(given.DeclaredBy.Id, ConsentPurpose.HealthDeclaration, ct) is null)
        {
            return new DeclarationResult.ConsentMissing();
        }

        if (given.Subject is DeclarationSubject.Self && !given.DeclaredBy.IsComplete)
        {
            return new DeclarationResult.ProfileMissing();
        }

        var declaration = new Declaration
        {
            Id = ids.Next(turn.Now),
            DeclaredBy = given.DeclaredBy.Id,
            Subject = given.Subject,
            At = turn.Now,
            ValidUntil = turn.Now + rules.Validity,
            Answers = given.Answers,
            Level = rules.LevelOf(given.Answers),
            RulesVersion = rules.Version,
            TextFingerprint = given.TextFingerprint,
        };
        await turn.Records.Declarations.AddAsync(declaration, ct);
        return new DeclarationResult.Accepted(declaration);
    }
}
