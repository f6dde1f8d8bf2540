using System.Globalization;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Answers;

/// <summary><c>between a..b</c>: a whole number within both ends.</summary>
public sealed class BetweenRule : IAnswerRule
{
    public string Name => "between";

    public bool IsArgumentValid(string argument) => NumberRange.TryParse(argument, out _);

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) => ValueTask.FromResult(
        NumberRange.TryParse(argument, out var range) && long.TryParse(answer.Value, CultureInfo.InvariantCulture, out var number) && range.Contains(number));
}
