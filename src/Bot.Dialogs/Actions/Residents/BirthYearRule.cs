using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Residents;

/// <summary><c>rule: birth-year</c>: four digits, from 1900 to this year.</summary>
internal sealed class BirthYearRule : IAnswerRule
{
    public string Name => "birth-year";

    public bool IsArgumentValid(string argument) => argument.Length == 0;

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) =>
        ValueTask.FromResult(int.TryParse(answer.Value, CultureInfo.InvariantCulture, out var year) && BirthYear.IsPlausible(year, VietnamTime.Date(turn.Now)));
}
