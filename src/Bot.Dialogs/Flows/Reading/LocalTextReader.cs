using System.Text;
using Bot.Domain.Text;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>Reads <c>{ vi: "…", en: "…" }</c>: quoted, in both languages, clean and compiled into parts.</summary>
internal static class LocalTextReader
{
    private static readonly string[] Languages = ["vi", "en"];

    private static readonly TextTemplate Hole = new(string.Empty, []);

    /// <summary>The text under a key, or null when there is none.</summary>
    public static LocalText? Find(MapReader map, string key) => map.Find(key) is { } node ? Read(node, map.Scope) : null;

    /// <summary>The text under a key that must be there; a hole stands in for a missing one so that reading goes on.</summary>
    public static LocalText Require(MapReader map, string key) => map.Require(key) is { } node ? Read(node, map.Scope) : Empty(map.Position);

    public static LocalText Empty(SourcePosition at) => new(Hole, Hole, at);

    public static LocalText Read(YamlNode node, ReadScope scope)
    {
        if (node is not YamlMap map)
        {
            scope.Error("D010", node.Position, "Cần cả hai ngôn ngữ: { vi: \"…\", en: \"…\" }.", "Both languages are needed: { vi: \"…\", en: \"…\" }.");
            return Empty(node.Position);
        }

        var reader = new MapReader(map, scope);
        reader.RefuseOthers("{ vi, en }", Languages);
        return Read(reader);
    }

    /// <summary>Reads the two languages of a map that may hold more (an option).</summary>
    public static LocalText Read(MapReader map)
    {
        var vi = ReadLanguage(map, "vi", "D010");
        var en = ReadLanguage(map, "en", "D011");
        if (vi is not null && en is not null && vi.Value == en.Value && vi.Value.Any(IsVietnameseLetter))
        {
            map.Scope.Error("D011", en.Position, "Phần \"en\" chép lại tiếng Việt: hãy viết tiếng Anh.", "\"en\" repeats the Vietnamese: write it in English.");
        }

        return new LocalText(Compile(vi, map.Scope), Compile(en, map.Scope), map.Position);
    }

    /// <summary>D003: unquoted text silently ends at " #" and breaks at ": ".</summary>
    public static void RequireQuotes(YamlScalar text, ReadScope scope)
    {
        if (!text.IsQuoted)
        {
            var vi = "Chữ cho người đọc phải để trong ngoặc kép \"…\" (hoặc khối |), nếu không YAML có thể cắt mất một phần.";
            scope.Error("D003", text.Position, vi, "Text for people must be quoted \"…\" (or a | block), or YAML may cut part of it.");
        }
    }

    private static YamlScalar? ReadLanguage(MapReader map, string language, string code)
    {
        if (map.Find(language) is not YamlScalar { IsNothing: false } text || string.IsNullOrWhiteSpace(text.Value))
        {
            var name = language == "vi" ? ("tiếng Việt", "Vietnamese") : ("tiếng Anh", "English");
            var at = map.Find(language)?.Position ?? map.Position;
            map.Scope.Error(code, at, $"Thiếu {name.Item1}: thêm {language}: \"…\".", $"The {name.Item2} text is missing: add {language}: \"…\".");
            return null;
        }

        RequireQuotes(text, map.Scope);
        RequireClean(text, map.Scope);
        return text;
    }

    private static void RequireClean(YamlScalar text, ReadScope scope)
    {
        if (!text.Value.IsNormalized(NormalizationForm.FormC))
        {
            var vi = "Dấu tiếng Việt ở dạng tách rời (NFD): hãy gõ lại bằng Unicode dựng sẵn.";
            scope.Error("D012", text.Position, vi, "The marks are separate characters (NFD): type it again as NFC.");
        }

        if (text.Value.Trim() != text.Value)
        {
            scope.Error("D012", text.Position, "Thừa dấu cách ở đầu hoặc cuối câu: hãy xóa.", "The text begins or ends in spaces: remove them.");
        }

        if (text.Value.Contains('\uFFFD', StringComparison.Ordinal))
        {
            scope.Error("D012", text.Position, "Có chữ bị hỏng: hãy lưu tệp bằng bảng mã UTF-8.", "A character is broken: save the file as UTF-8.");
        }

        if (text.Value.Any(c => c != '\n' && (char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)))
        {
            scope.Error("D012", text.Position, "Có ký tự không nhìn thấy: hãy gõ lại câu này.", "The text holds an invisible character: type it again.");
        }
    }

    private static TextTemplate Compile(YamlScalar? text, ReadScope scope)
    {
        if (text is null)
        {
            return Hole;
        }

        if (TextTemplateParser.TryParse(text.Value, out var template, out var problem))
        {
            return template;
        }

        var vi = $"Chỗ điền \"{problem}\" viết sai. Cách viết: {{tên}} hoặc {{tên:dạng}} (dạng: {string.Join(", ", TextTemplateParser.Formats)}); ngoặc nhọn thường: {{{{ }}}}.";
        var en = $"The placeholder \"{problem}\" is badly written. Write {{name}} or {{name:format}} (formats: {string.Join(", ", TextTemplateParser.Formats)}); plain braces: {{{{ }}}}.";
        scope.Error("D053", text.Position, vi, en);
        return new TextTemplate(text.Value, [new TextPart(text.Value, null, null)]);
    }

    private static bool IsVietnameseLetter(char c) => c > 127 && char.IsLetter(c) && VietnameseText.Fold(c.ToString()).All(f => f < 128);
}
