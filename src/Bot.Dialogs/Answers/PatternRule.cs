using System.Text.RegularExpressions;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Answers;

/// <summary><c>pattern name</c>: one of the patterns known here by name. An office cannot write expressions, and need not.</summary>
public sealed partial class PatternRule : IAnswerRule
{
    public string Name => "pattern";

    public bool IsArgumentValid(string argument) => argument is "person-name" or "digits" or "letters" or "email" or "plate" or "id-number" or "insurance-number";

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) =>
        ValueTask.FromResult(Matches(argument, answer.Value));

    private static bool Matches(string pattern, string value) => pattern switch
    {
        "person-name" => PersonName.TryParse(value, out _),
        "digits" => Digits().IsMatch(value),
        "letters" => Letters().IsMatch(value),
        "email" => EmailAddress.TryParse(value, out _),
        "plate" => NumberPlate.TryParse(value, out _),
        "id-number" => IdNumber.TryParse(value, out _),
        "insurance-number" => InsuranceNumber.TryParse(value, out _),
        _ => false,
    };

    [GeneratedRegex(@"^[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[\p{L} ]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
