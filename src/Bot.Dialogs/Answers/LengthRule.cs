using System.Globalization;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Answers;

/// <summary><c>length a..b</c>: characters as people count them (an emoji with its parts is one), or entries chosen.</summary>
public sealed class LengthRule : IAnswerRule
{
    public string Name => "length";

    public bool IsArgumentValid(string argument) => NumberRange.TryParse(argument, out var range) && range.Low >= 0;

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) => ValueTask.FromResult(
        NumberRange.TryParse(argument, out var range) && range.Contains(answer.Items?.Count ?? new StringInfo(answer.Value).LengthInTextElements));
}
