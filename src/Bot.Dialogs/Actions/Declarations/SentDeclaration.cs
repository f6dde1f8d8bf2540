using System.Globalization;
using Bot.Domain.Declarations;
using Bot.Domain.Records;

namespace Bot.Dialogs.Actions.Declarations;

/// <summary>What the flow may say after a declaration. The answers themselves are never put: no text can repeat them.</summary>
internal static class SentDeclaration
{
    internal const string Advice = "advice";
    internal const string At = "at";
    internal const string ValidUntil = "validUntil";

    /// <summary>The number under which the person can ask about the declaration.</summary>
    internal const string Receipt = "receipt";

    internal static DeclarationOutcome Put(DialogTurn turn, DeclarationResult result, TriageRules rules)
    {
        switch (result)
        {
            case DeclarationResult.Accepted accepted:
                turn.Put(At, accepted.Declaration.At.ToString("O", CultureInfo.InvariantCulture));
                turn.Put(Receipt, ReceiptNumber.Of(accepted.Declaration.Id));
                turn.Put(ValidUntil, accepted.Declaration.ValidUntil.ToString("O", CultureInfo.InvariantCulture));
                turn.Put(Advice, rules.Advice[accepted.Declaration.Level].In(turn.Language));
                return accepted.Declaration.Level switch
                {
                    TriageLevel.Red => DeclarationOutcome.Red,
                    TriageLevel.Yellow => DeclarationOutcome.Yellow,
                    _ => DeclarationOutcome.Green,
                };
            case DeclarationResult.ConsentMissing:
                return DeclarationOutcome.ConsentMissing;
            default:
                return DeclarationOutcome.ProfileMissing;
        }
    }
}
