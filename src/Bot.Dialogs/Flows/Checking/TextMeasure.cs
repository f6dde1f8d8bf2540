using System.Globalization;
using Bot.Dialogs.Engine;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>How long a text can become, in UTF-16 units as the channels count, with the longest values its placeholders are known to have.</summary>
internal static class TextMeasure
{
    private const int PhoneLength = 16;
    private const int DateLength = 10;
    private const int TimeLength = 16;
    private const int NumberLength = 20;

    public static int Longest(FlowScope scope, LocalText text, string language) =>
        text.In(language).Parts.Sum(p => p.Fixed?.Length ?? LengthOf(p.Format) ?? LongestValue(scope, p.Name!, language));

    public static int LongestValue(FlowScope scope, string name, string language)
    {
        var steps = scope.Names.Saves[name];
        return steps.Any() ? steps.Max(s => LongestAnswer(s, language)) : name == EngineValues.Now ? DateLength : FlowPolicy.ReckonedAnswerLength;
    }

    private static int? LengthOf(string? format) => format switch
    {
        "date" => DateLength,
        "time" => TimeLength,
        "phone" => PhoneLength,
        "number" => NumberLength,
        _ => null,
    };

    private static int LongestAnswer(AnsweredStep step, string language) => step switch
    {
        ChooseStep { Source: null, IsMany: true } many => many.Options.Sum(o => o.Label.In(language).Source.Length + 2),
        ChooseStep { Source: null, Options.Count: > 0 } choose => choose.Options.Max(o => o.Label.In(language).Source.Length),
        AskStep { AnswerType: "phone" or "contact" } => PhoneLength,
        AskStep { AnswerType: "date" } => DateLength,
        AskStep { AnswerType: "moment" } => TimeLength,
        AskStep { AnswerType: "whole-number" or "otp" } => NumberLength,
        _ => LengthRule(step) ?? FlowPolicy.ReckonedAnswerLength,
    };

    private static int? LengthRule(AnsweredStep step)
    {
        var rule = step.Checks.FirstOrDefault(c => c.Rule == "length");
        var dots = rule?.Argument.LastIndexOf("..", StringComparison.Ordinal) ?? -1;
        return dots >= 0 && int.TryParse(rule!.Argument[(dots + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : null;
    }
}
