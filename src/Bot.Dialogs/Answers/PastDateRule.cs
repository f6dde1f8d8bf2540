using System.Globalization;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Domain.Text;

namespace Bot.Dialogs.Answers;

/// <summary><c>past-date</c>: today in Vietnam or earlier; <c>past-date 14</c>: at most so many days ago.</summary>
public sealed class PastDateRule : IAnswerRule
{
    public string Name => "past-date";

    public bool IsArgumentValid(string argument) => argument.Length == 0 || TypedText.WholeNumber(argument) is > 0;

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct)
    {
        var today = VietnamTime.Date(turn.Now);
        var isMet = DateOnly.TryParseExact(answer.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day <= today && (TypedText.WholeNumber(argument) is not { } most || today.DayNumber - day.DayNumber <= most);
        return ValueTask.FromResult(isMet);
    }
}
