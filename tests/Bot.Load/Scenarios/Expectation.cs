using System.Text.RegularExpressions;

namespace Bot.Load.Scenarios;

/// <summary>What a reply must look like: a pattern that fits and words that it holds.</summary>
internal sealed record Expectation(Regex? Pattern, string? Words)
{
    public bool Fits(string text) => (Pattern is null || Pattern.IsMatch(text)) && (Words is null || text.Contains(Words, StringComparison.Ordinal));

    /// <summary>With the values of one visit in its words.</summary>
    public Expectation With(IReadOnlyDictionary<string, string> values) => Words is null ? this : this with { Words = Scenario.Fill(Words, values) };

    public override string ToString() => Words is null ? $"/{Pattern}/" : $"/{Pattern}/ with \"{Words}\"";
}
