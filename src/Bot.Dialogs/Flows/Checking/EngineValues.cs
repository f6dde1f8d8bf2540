namespace Bot.Dialogs.Flows.Checking;

/// <summary>Stand-in until the engine's list of its own names is there.</summary>
internal static class EngineValues
{
    public const string Now = "now";
    public const string User = "user.";
    public const string Start = "start.";
    public const string Proven = ".proven";

    public static IReadOnlyList<string> UserNames { get; } = ["user.name", "user.phone", "user.birthYear"];

    public static IReadOnlyList<string> OfCommonText(string key) => key.Length == 0 ? [] : ["flow", "wanted", "label", "page", "pages", "total", "search", "count"];
}
