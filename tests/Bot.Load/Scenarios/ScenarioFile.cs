using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Load.Scenarios;

/// <summary>
/// Reads a scenario: <c>name</c>, <c>vars</c> (a list, <c>lines</c> of a file, or a range), <c>steps</c> with <c>send</c> or <c>tap</c> and
/// <c>expect</c> (a pattern, <c>re</c> and <c>has</c>, or several of these), and <c>stores</c>, the row that it leaves behind.
/// </summary>
internal static class ScenarioFile
{
    /// <param name="path">The scenario.</param>
    /// <param name="lists">The folder of the files that <c>lines</c> names.</param>
    public static Scenario Read(string path, string lists)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        var variables = root.TryGetProperty("vars", out var vars)
            ? vars.EnumerateObject().ToDictionary(v => v.Name, v => Variable(v.Value, lists))
            : [];
        var stores = root.TryGetProperty("stores", out var row) ? Row(row.GetString()!) : StoredRow.Nothing;
        return new Scenario(root.GetProperty("name").GetString()!, [.. root.GetProperty("steps").EnumerateArray().Select(ReadStep)], variables, stores);
    }

    private static StoredRow Row(string name) => name switch
    {
        "check-in" => StoredRow.CheckIn,
        "declaration" => StoredRow.Declaration,
        _ => throw new FormatException($"stores: '{name}' is neither check-in nor declaration"),
    };

    private static Func<Random, string> Variable(JsonElement value, string lists)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return OneOf([.. value.EnumerateArray().Select(v => v.GetString()!)]);
        }

        if (value.TryGetProperty("lines", out var file))
        {
            return OneOf(File.ReadAllLines(Path.Combine(lists, file.GetString()!)));
        }

        var (from, to) = (value.GetProperty("from").GetInt32(), value.GetProperty("to").GetInt32());
        var prefix = value.TryGetProperty("prefix", out var p) ? p.GetString()! : string.Empty;
        var format = value.TryGetProperty("digits", out var digits) ? "D" + digits.GetInt32().ToString(CultureInfo.InvariantCulture) : "D";
        return random => prefix + random.Next(from, to + 1).ToString(format, CultureInfo.InvariantCulture);
    }

    private static Func<Random, string> OneOf(string[] values) => random => values[random.Next(values.Length)];

    private static Step ReadStep(JsonElement step) => new(
        step.TryGetProperty("send", out var text) ? text.GetString() : null,
        step.TryGetProperty("tap", out var button) ? Pattern(button.GetString()!) : null,
        !step.TryGetProperty("expect", out var expect) ? []
            : expect.ValueKind == JsonValueKind.Array ? [.. expect.EnumerateArray().Select(ReadExpectation)]
            : [ReadExpectation(expect)]);

    private static Expectation ReadExpectation(JsonElement expect) => expect.ValueKind == JsonValueKind.String
        ? new Expectation(Pattern(expect.GetString()!), null)
        : new Expectation(
            expect.TryGetProperty("re", out var pattern) ? Pattern(pattern.GetString()!) : null,
            expect.TryGetProperty("has", out var words) ? words.GetString() : null);

    private static Regex Pattern(string text) => new(text, RegexOptions.CultureInvariant);
}
