using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Answers;

/// <summary>
/// <c>ask: moment</c>: a day with a time of day, in either order: "8h 26/8", "8 giờ 30 ngày 26/8/2026", "26/8 14:00", "7h tối mai". The day is read
/// as by <c>ask: date</c>; kept as an instant in UTC.
/// </summary>
public sealed partial class MomentAnswer : IAnswerType
{
    private const int LongestTyped = 40;
    private readonly DateAnswer _days = new();

    public string Name => "moment";

    public InputHint Hint => InputHint.Text;

    public Answer? Read(InboundContent content, AnswerContext context)
    {
        if (content is not InboundContent.Text text || text.Value.Length > LongestTyped)
        {
            return null;
        }

        if (IsKept(text.Value))
        {
            return Answer.Of(text.Value);
        }

        var folded = VietnameseText.Fold(text.Value);
        if (Clock().Match(folded) is not { Success: true } clock || Time(clock) is not { } time)
        {
            return null;
        }

        var rest = folded.Remove(clock.Index, clock.Length).Replace(" luc ", " ", StringComparison.Ordinal).Trim(' ', ',', ';');
        rest = rest.StartsWith("luc ", StringComparison.Ordinal) ? rest[4..] : rest;
        return _days.Read(new InboundContent.Text(rest), context) is { } day
            ? Answer.Of(Instant(DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), time))
            : null;
    }

    public string Show(Answer answer, string language) =>
        DateTimeOffset.TryParse(answer.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? VietnamTime.Full(moment) : answer.Value;

    public string Mask(Answer answer) => Masks.Whole;

    private static bool IsKept(string text) => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Instant(DateOnly day, TimeOnly clock) =>
        new DateTimeOffset(day.ToDateTime(clock), VietnamTime.Offset).ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static TimeOnly? Time(Match clock)
    {
        var (hour, minute) = (Number(clock, 1), Number(clock, 2));
        hour += clock.Groups[3].Value is "chieu" or "toi" or "pm" && hour < 12 ? 12 : 0;
        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    private static int Number(Match clock, int group) =>
        clock.Groups[group].Value is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<![0-9/.-])([0-9]{1,2})\s*(?:gio\s*|h|g|:)(?:([0-9]{2})(?!\s*[/.-])(?:\s*phut|')?)?(?![0-9a-z])(?:\s*(sang|trua|chieu|toi|am|pm)\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
