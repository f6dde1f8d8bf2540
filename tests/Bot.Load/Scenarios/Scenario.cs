namespace Bot.Load.Scenarios;

/// <summary>The row that a scenario leaves behind when it has ended well.</summary>
internal enum StoredRow
{
    Nothing = 0,
    CheckIn = 1,
    Declaration = 2,
}

/// <summary>What one visitor does from beginning to end. "{name}" in its texts stands for a value drawn anew for each visit.</summary>
internal sealed record Scenario(string Name, IReadOnlyList<Step> Steps, IReadOnlyDictionary<string, Func<Random, string>> Variables, StoredRow Stores)
{
    /// <summary>Draws the values of one visit.</summary>
    public IReadOnlyDictionary<string, string> Draw(Random random) => Variables.ToDictionary(v => v.Key, v => v.Value(random));

    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return text;
    }
}
