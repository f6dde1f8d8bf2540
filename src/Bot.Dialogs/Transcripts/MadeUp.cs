using Bot.Dialogs.Answers;
using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Transcripts;

/// <summary>The made-up values that stand in a disguised conversation for what a person said.</summary>
public sealed record MadeUp
{
    /// <summary>Plain words where any text may stand.</summary>
    public const string Words = "nội dung thay thế";

    public required string Name { get; init; }

    /// <summary>In the form +84….</summary>
    public required string Phone { get; init; }

    public required int BirthYear { get; init; }

    /// <summary>The start of a made-up venue's link: "v_…".</summary>
    public required string VenueStart { get; init; }

    /// <summary>The entry chosen from each list that C# gives, by the source's name. What has no entry here is asked again.</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    /// <summary>Values of actions and links by their names. What has no entry here becomes <see cref="Words"/>.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>An answer in canonical form that this question would take.</summary>
    internal string AnswerTo(AskStep step) => step.AnswerType switch
    {
        "phone" or "contact" => Phone,
        "whole-number" => Number(step),
        "date" => "2021-08-20",
        "moment" => "2021-08-20T01:00:00.0000000+00:00",
        "otp" => "000000",
        "photo" => "photo-1",
        "qr" => VenueStart,
        "location" => "19.8,105.77",
        _ => Text(step),
    };

    private string Number(AskStep step) =>
        step.Checks.Any(c => c.Rule is "birth-year" or "year-of-birth") ? Invariant(BirthYear) : Invariant(Range(step, "between")?.Low ?? 1);

    private string Text(AskStep step)
    {
        if (step.Checks.Any(c => c.Rule is "birth-year" or "year-of-birth"))
        {
            return Invariant(BirthYear);
        }

        if (step.Checks.Any(c => c.Rule == "person-name"))
        {
            return Name;
        }

        if (step.Checks.FirstOrDefault(c => c.Rule == "pattern") is { } pattern)
        {
            return Matching(pattern.Argument);
        }

        return Range(step, "length") is { } range ? Fitting(range) : Words;
    }

    private string Matching(string pattern) => pattern switch
    {
        "person-name" => Name,
        "digits" => "1",
        "email" => "mau@example.vn",
        "plate" => "36A-000.00",
        "id-number" => "000000000000",
        "insurance-number" => "0000000000",
        _ => Words,
    };

    private static string Fitting(NumberRange range)
    {
        var words = Words;
        while (words.Length < range.Low)
        {
            words += " " + Words;
        }

        return words.Length > range.High ? words[..(int)range.High].TrimEnd() : words;
    }

    private static NumberRange? Range(AskStep step, string rule) =>
        step.Checks.FirstOrDefault(c => c.Rule == rule) is { } check && NumberRange.TryParse(check.Argument, out var range) ? range : null;

    private static string Invariant(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
