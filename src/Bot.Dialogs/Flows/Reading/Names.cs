namespace Bot.Dialogs.Flows.Reading;

/// <summary>How ids and answer names are spelt in dialog files.</summary>
internal static class Names
{
    /// <summary>Words with a meaning of their own in <c>next:</c> and <c>when:</c>, so no option may be called so.</summary>
    private static readonly string[] ReservedOptions = ["else", "empty"];

    /// <summary>First parts of names that the engine fills in: <c>{user.name}</c>, <c>{start.link}</c>, <c>{now}</c>.</summary>
    private static readonly string[] ReservedAnswers = ["user", "start", "now"];

    /// <summary>a-z, 0-9 and inner hyphens.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= 40 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && text[0] != '-' && text[^1] != '-';

    /// <summary>camelCase, as the property of the C# record that takes the answer.</summary>
    public static bool IsAnswerName(string text) =>
        text.Length is > 0 and <= 40 && char.IsAsciiLetterLower(text[0]) && text.All(char.IsAsciiLetterOrDigit) && !ReservedAnswers.Contains(text);

    /// <summary>An id that must be one; a wrong one is reported and used all the same, so that what refers to it still fits.</summary>
    public static string ReadId(MapReader map, string key, string fallback)
    {
        if (map.Require(key) is null || map.Word(key) is not { } word)
        {
            return fallback;
        }

        if (!IsId(word))
        {
            map.Refuse(key, map.Find(key)!.Position, $"\"{word}\" chỉ được gồm a-z, 0-9 và dấu gạch nối", $"\"{word}\" may hold a-z, 0-9 and hyphens only");
        }

        return word;
    }

    public static void RequireOptionId(YamlScalar id, ReadScope scope)
    {
        if (!IsId(id.Value) || ReservedOptions.Contains(id.Value))
        {
            var vi = $"Mã lựa chọn \"{id.Value}\" chỉ được gồm a-z, 0-9, dấu gạch nối, và khác {string.Join(", ", ReservedOptions)}.";
            scope.Error("D005", id.Position, vi, $"The option id \"{id.Value}\" may hold a-z, 0-9 and hyphens only, and not be {string.Join(" or ", ReservedOptions)}.");
        }
    }

    public static void RequireAnswerName(MapReader map, string key, string name)
    {
        if (!IsAnswerName(name))
        {
            var vi = $"\"{name}\" cần viết kiểu camelCase (a-z, A-Z, 0-9), khác {string.Join(", ", ReservedAnswers)}";
            map.Refuse(key, map.Find(key)!.Position, vi, $"\"{name}\" must be camelCase (a-z, A-Z, 0-9) and not {string.Join(", ", ReservedAnswers)}");
        }
    }
}
