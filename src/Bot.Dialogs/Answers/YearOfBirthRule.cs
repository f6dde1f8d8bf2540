using System.Globalization;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Dialogs.Answers;

/// <summary><c>year-of-birth</c>: from 1900, the earliest of the 2021 form, to the present year in Vietnam.</summary>
public sealed class YearOfBirthRule : IAnswerRule
{
    public string Name => "year-of-birth";

    public bool IsArgumentValid(string argument) => argument.Length == 0;

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) => ValueTask.FromResult(
        int.TryParse(answer.Value, CultureInfo.InvariantCulture, out var year)
        && year >= ResidentPolicy.EarliestBirthYear && year <= VietnamTime.Date(turn.Now).Year);
}
