using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Answers;

/// <summary>
/// <c>ask: date</c>: 26/8, 26/8/2021, 26-8-21, 2021-08-26, "hôm nay", "hôm qua", "hôm kia", "ngày mai" and their English.
/// A day without year is the one nearest to today.
/// </summary>
public sealed class DateAnswer : IAnswerType
{
    private const int LongestTyped = 40;
    private const int Century = 2000;

    public string Name => "date";

    public InputHint Hint => InputHint.Date;

    public Answer? Read(InboundContent content, AnswerContext context)
    {
        if (content is not InboundContent.Text text || text.Value.Length > LongestTyped)
        {
            return null;
        }

        var today = VietnamTime.Date(context.Now);
        var folded = VietnameseText.Fold(text.Value);
        return (Word(folded, today) ?? Numbers(folded, today)) is { } day ? Answer.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
    }

    public string Show(Answer answer, string language) =>
        DateOnly.TryParseExact(answer.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? VietnamTime.Day(day) : answer.Value;

    public string Mask(Answer answer) => Masks.Whole;

    private static DateOnly? Word(string folded, DateOnly today) => folded switch
    {
        "hom nay" or "nay" or "today" => today,
        "hom qua" or "qua" or "yesterday" => today.AddDays(-1),
        "hom kia" => today.AddDays(-2),
        "ngay mai" or "mai" or "tomorrow" => today.AddDays(1),
        _ => null,
    };

    private static DateOnly? Numbers(string folded, DateOnly today)
    {
        if (folded.StartsWith("ngay ", StringComparison.Ordinal))
        {
            folded = folded[5..];
        }

        var parts = folded.Replace(" thang ", "/", StringComparison.Ordinal).Replace(" nam ", "/", StringComparison.Ordinal)
            .Split(['/', '-', '.', ' '], StringSplitOptions.RemoveEmptyEntries);
        Span<int> numbers = stackalloc int[3];
        if (parts.Length is < 2 or > 3)
        {
            return null;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (TypedText.WholeNumber(parts[i]) is not { } number)
            {
                return null;
            }

            numbers[i] = number;
        }

        return parts.Length == 2 ? Nearest(numbers[0], numbers[1], today)
            : parts[0].Length == 4 ? Day(numbers[2], numbers[1], numbers[0])
            : Day(numbers[0], numbers[1], parts[2].Length == 2 ? Century + numbers[2] : numbers[2]);
    }

    private static DateOnly? Nearest(int day, int month, DateOnly today)
    {
        DateOnly? nearest = null;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (Day(day, month, year) is { } candidate
                && (nearest is null || Math.Abs(candidate.DayNumber - today.DayNumber) < Math.Abs(nearest.Value.DayNumber - today.DayNumber)))
            {
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static DateOnly? Day(int day, int month, int year) =>
        year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
