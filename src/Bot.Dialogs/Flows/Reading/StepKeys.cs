namespace Bot.Dialogs.Flows.Reading;

/// <summary>Which keys each verb takes.</summary>
internal static class StepKeys
{
    private static readonly string[] Everywhere = ["id", "was"];
    private static readonly string[] Passing = [.. Everywhere, "skip_when", "barrier", "next"];
    private static readonly string[] Question = [.. Passing, "text", "else", "tries", "on_fail", "help", "attach", "columns"];
    private static readonly string[] Answered = [.. Question, "save", "label", "check", "optional", "sensitive", "prefill"];

    public static IReadOnlyList<string> Verbs { get; } = ["say", "ask", "choose", "review", "run", "call", "end"];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByVerb { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["say"] = [.. Passing, "say", "attach"],
        ["ask"] = [.. Answered, "ask", "buttons"],
        ["choose"] = [.. Answered, "choose", "options"],
        ["review"] = [.. Question, "review"],
        ["run"] = [.. Passing, "run"],
        ["call"] = [.. Passing, "call"],
        ["end"] = [.. Everywhere, "end", "text", "attach", "offer"],
    };

    /// <summary>Every key that some verb takes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ByVerb.Values.SelectMany(k => k).Distinct()];
}
