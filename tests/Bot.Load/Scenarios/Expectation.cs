using System.Text.RegularExpressions;

namespace Bot.Load.Scenarios;

/// <summary>What a reply must look like: a pattern that fits and words that it holds.</summary>
internal sealed record Expectation(Regex? Pattern, string? Words)
{
    public bool Fits(string text) => (Pattern is null || Pattern.IsMatch(text)) && (Words is null || text.Contains(Words, StringComparison.Ordinal));

    public override string ToString() => Words is null ? $"/{Pattern}/" : $"/{Pattern}/ with \"{Words}\"";
}
