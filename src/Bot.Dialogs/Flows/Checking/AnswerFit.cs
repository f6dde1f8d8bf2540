using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>Whether the answer of a question can become a property of an answers record: the same conversions that the binder makes.</summary>
internal static class AnswerFit
{
    private static readonly string[] YesNo = ["yes", "no", "true", "false"];

    public static bool Fits(AnsweredStep step, Type property)
    {
        var type = Nullable.GetUnderlyingType(property) ?? property;
        if (type == typeof(Answer) || type == typeof(IReadOnlyList<string>))
        {
            return true;
        }

        return step switch
        {
            ChooseStep { IsMany: true } => false,
            ChooseStep { Source: not null } => type == typeof(string) || type.IsEnum,
            ChooseStep choose => FitsOptions([.. choose.Options.Select(o => o.Id)], type),
            AskStep ask => FitsAsked(ask.AnswerType, type),
            _ => false,
        };
    }

    public static (string Vi, string En) Describe(Type property)
    {
        var type = Nullable.GetUnderlyingType(property) ?? property;
        return type switch
        {
            _ when type == typeof(int) || type == typeof(long) => ("số nguyên (ask: whole-number)", "a whole number (ask: whole-number)"),
            _ when type == typeof(DateOnly) => ("ngày (ask: date)", "a date (ask: date)"),
            _ when type == typeof(PhoneNumber) => ("số điện thoại (ask: phone hoặc contact)", "a phone number (ask: phone or contact)"),
            _ when type == typeof(bool) => ("lựa chọn yes/no", "a choice of yes and no"),
            _ when type.IsEnum => ($"một trong: {string.Join(", ", WordsOf(type))}", $"one of: {string.Join(", ", WordsOf(type))}"),
            _ => ("một câu trả lời (không phải nhiều)", "a single answer (not many)"),
        };
    }

    private static bool FitsOptions(IReadOnlyList<string> ids, Type type) => type switch
    {
        _ when type == typeof(string) => true,
        _ when type == typeof(bool) => ids.All(YesNo.Contains),
        _ when type == typeof(int) || type == typeof(long) => ids.All(id => id.All(char.IsAsciiDigit)),
        _ when type.IsEnum => ids.All(WordsOf(type).Contains),
        _ => false,
    };

    private static bool FitsAsked(string answerType, Type type) => type switch
    {
        _ when type == typeof(string) => true,
        _ when type == typeof(int) || type == typeof(long) => answerType == "whole-number",
        _ when type == typeof(DateOnly) => answerType == "date",
        _ when type == typeof(PhoneNumber) => answerType is "phone" or "contact",
        _ => false,
    };

    private static IEnumerable<string> WordsOf(Type type) => Enum.GetNames(type).Select(KebabCase.Of);
}
