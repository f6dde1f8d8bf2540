using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>What every part of the reader needs: where findings go and which step is being read.</summary>
internal sealed record ReadScope(FindingList Findings, string? Step)
{
    public void Error(string code, SourcePosition at, string vi, string en) => Findings.Error(code, at, Step, vi, en);
}

/// <summary>One map of a dialog file: takes values by key and says which keys nobody knows.</summary>
internal sealed class MapReader
{
    private readonly Dictionary<string, YamlEntry> _entries;

    public MapReader(YamlMap map, ReadScope scope)
    {
        Scope = scope;
        Position = map.Position;
        _entries = map.Entries.ToDictionary(e => e.Key.Value, StringComparer.Ordinal);
    }

    public ReadScope Scope { get; }

    public SourcePosition Position { get; }

    public IEnumerable<string> Keys => _entries.Keys;

    public bool Has(string key) => _entries.ContainsKey(key);

    public SourcePosition KeyPosition(string key) => _entries[key].Key.Position;

    public YamlNode? Find(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Require(string key)
    {
        if (Find(key) is { } found)
        {
            return found;
        }

        Scope.Error("D006", Position, $"Thiếu \"{key}:\". Hãy thêm vào.", $"\"{key}:\" is missing: add it.");
        return null;
    }

    /// <summary>A single word, or null when the key is absent or holds something else (D005).</summary>
    public string? Word(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalar { IsNothing: false, Value.Length: > 0 } scalar:
                return scalar.Value;
            case var other:
                Refuse(key, other.Position, "cần một từ", "takes one word");
                return null;
        }
    }

    /// <summary>A word or a list of words.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlScalar { IsNothing: false } one:
                return [one.Value];
            case YamlList list when list.Items.All(i => i is YamlScalar { IsNothing: false }):
                return [.. list.Items.Select(i => ((YamlScalar)i).Value)];
            case var other:
                Refuse(key, other.Position, "cần danh sách từ, ví dụ [a, b]", "takes a list of words, such as [a, b]");
                return [];
        }
    }

    /// <summary>Words that people type or read: quoted, so that YAML cannot cut them.</summary>
    public IReadOnlyList<string> HumanWords(string key)
    {
        var words = Words(key);
        var items = Find(key) switch
        {
            YamlScalar one => [one],
            YamlList list => list.Items.OfType<YamlScalar>(),
            _ => [],
        };
        foreach (var item in items)
        {
            LocalTextReader.RequireQuotes(item, Scope);
        }

        return words;
    }

    public bool Flag(string key)
    {
        switch (Find(key))
        {
            case null:
                return false;
            case YamlScalar { Value: "yes" or "true" }:
                return true;
            case YamlScalar { Value: "no" or "false" }:
                return false;
            case var other:
                Refuse(key, other.Position, "cần yes hoặc no", "takes yes or no");
                return false;
        }
    }

    /// <summary>A whole number within bounds; otherwise <paramref name="fallback"/> and a finding.</summary>
    public int? Number(string key, int min, int max)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalar s when int.TryParse(s.Value, System.Globalization.CultureInfo.InvariantCulture, out var n) && n >= min && n <= max:
                return n;
            case var other:
                Refuse(key, other.Position, $"cần số nguyên từ {min} đến {max}", $"takes a whole number from {min} to {max}");
                return null;
        }
    }

    /// <summary>One of a closed set of words; the first is what an absent or wrong word counts as.</summary>
    public string OneOf(string key, params string[] allowed)
    {
        var word = Word(key);
        if (word is null || allowed.Contains(word))
        {
            return word ?? allowed[0];
        }

        var hint = Nearest.Hint(word, allowed);
        var list = string.Join(", ", allowed);
        Scope.Error("D005", Find(key)!.Position, $"\"{key}:\" chỉ nhận: {list}.{hint.Vi}", $"\"{key}:\" takes only: {list}.{hint.En}");
        return allowed[0];
    }

    public void Refuse(string key, SourcePosition at, string vi, string en) => Scope.Error("D005", at, $"\"{key}:\" {vi.TrimEnd('.')}.", $"\"{key}:\" {en.TrimEnd('.')}.");

    /// <summary>Reports every key outside <paramref name="known"/> with the nearest known one (D004).</summary>
    public void RefuseOthers(string of, IReadOnlyCollection<string> known) => RefuseOthers(of, of, known);

    public void RefuseOthers(string ofVi, string ofEn, IReadOnlyCollection<string> known)
    {
        foreach (var entry in _entries.Values.Where(e => !known.Contains(e.Key.Value)))
        {
            var word = entry.Key.Value;
            var hint = Nearest.Hint(word, known);
            Scope.Error("D004", entry.Key.Position, $"Không có từ khóa \"{word}\" ở {ofVi}.{hint.Vi}", $"No key \"{word}\" in {ofEn}.{hint.En}");
        }
    }
}
