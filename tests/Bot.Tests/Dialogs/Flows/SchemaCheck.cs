using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Flows.Reading;

namespace Bot.Tests.Dialogs.Flows;

/// <summary>Holds a dialog file against dialogs/schema.json as an editor does: the words of JSON Schema that the schema uses, and no others.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly string[] Told = ["description", "title", "$schema", "definitions"];

    /// <summary>Where it does not fit and why; empty when it does.</summary>
    public IReadOnlyList<string> Problems(YamlNode node) => [.. Check(node, root, "")];

    private IEnumerable<string> Check(YamlNode node, JsonElement schema, string at) =>
        schema.EnumerateObject().Where(w => !Told.Contains(w.Name)).SelectMany(word => Check(node, schema, word, at));

    private IEnumerable<string> Check(YamlNode node, JsonElement schema, JsonProperty word, string at) => word.Name switch
    {
        "$ref" => Check(node, Definition(word.Value.GetString()!), at),
        "allOf" => word.Value.EnumerateArray().SelectMany(s => Check(node, s, at)),
        "oneOf" => One(word.Value.EnumerateArray().Count(s => !Check(node, s, at).Any()) == 1, at, "fits none or several of oneOf"),
        "anyOf" => One(word.Value.EnumerateArray().Any(s => !Check(node, s, at).Any()), at, "fits none of anyOf"),
        "type" => One(Types(word.Value).Any(t => IsOf(node, t)), at, $"is no {word.Value}"),
        "const" => One(Text(node) == word.Value.ToString(), at, $"is not {word.Value}"),
        "enum" => One(word.Value.EnumerateArray().Any(v => string.Equals(v.ToString(), Text(node), StringComparison.OrdinalIgnoreCase)), at, "is none of the enum"),
        "pattern" => One(Text(node) is { } text && Regex.IsMatch(text, word.Value.GetString()!), at, "does not match"),
        "minLength" => One(Text(node)?.Length >= word.Value.GetInt32(), at, "is too short"),
        "minimum" => One(Number(node) >= word.Value.GetInt32(), at, "is too small"),
        "maximum" => One(Number(node) <= word.Value.GetInt32(), at, "is too large"),
        "minItems" => One(node is not YamlList list || list.Items.Count >= word.Value.GetInt32(), at, "has too few items"),
        "items" => node is YamlList items ? items.Items.SelectMany((n, i) => Check(n, word.Value, $"{at}[{i}]")) : [],
        "required" => word.Value.EnumerateArray().SelectMany(k => One(node is YamlMap map && map.Entries.Any(e => e.Key.Value == k.GetString()), at, $"lacks {k}")),
        "minProperties" => One(node is not YamlMap few || few.Entries.Count >= word.Value.GetInt32(), at, "has too few keys"),
        "maxProperties" => One(node is not YamlMap many || many.Entries.Count <= word.Value.GetInt32(), at, "has too many keys"),
        "properties" => Known(node, word.Value, at),
        "additionalProperties" => Others(node, schema, word.Value, at),
        _ => throw new NotSupportedException($"the schema uses {word.Name}, which this check does not know"),
    };

    private IEnumerable<string> Known(YamlNode node, JsonElement properties, string at) => node is not YamlMap map ? [] : map.Entries
        .SelectMany(e => properties.TryGetProperty(e.Key.Value, out var schema) ? Check(e.Value, schema, $"{at}.{e.Key.Value}") : []);

    private IEnumerable<string> Others(YamlNode node, JsonElement schema, JsonElement others, string at)
    {
        var known = schema.TryGetProperty("properties", out var p) ? p.EnumerateObject().Select(k => k.Name).ToHashSet() : [];
        var left = node is YamlMap map ? map.Entries.Where(e => !known.Contains(e.Key.Value)) : [];
        return left.SelectMany(e => others.ValueKind == JsonValueKind.False ? [$"{at}.{e.Key.Value} is no key"] : Check(e.Value, others, $"{at}.{e.Key.Value}"));
    }

    private JsonElement Definition(string reference) => root.GetProperty("definitions").GetProperty(reference["#/definitions/".Length..]);

    private static string[] One(bool isSo, string at, string problem) => isSo ? [] : [$"{at} {problem}"];

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool IsOf(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMap,
        "array" => node is YamlList,
        "integer" or "number" => Number(node) is not null,
        "boolean" => node is YamlScalar { IsQuoted: false, Value: "true" or "false" },
        _ => node is YamlScalar && Number(node) is null,
    };

    private static string? Text(YamlNode node) => (node as YamlScalar)?.Value;

    private static int? Number(YamlNode node) =>
        node is YamlScalar { IsQuoted: false } text && int.TryParse(text.Value, CultureInfo.InvariantCulture, out var number) ? number : null;
}
