namespace Bot.Dialogs.Flows.Reading;

/// <summary>Reads <c>options:</c>: a list of <c>id: { vi, en, also, short }</c>, or <c>{ from: source }</c>; and <c>buttons:</c>, always a list.</summary>
internal static class OptionReader
{
    private static readonly string[] OptionKeys = ["vi", "en", "also", "short"];
    private static readonly string[] SourceKeys = ["from"];

    public static (IReadOnlyList<Option> Options, string? Source) Read(MapReader map)
    {
        switch (map.Require("options"))
        {
            case null:
                return ([], null);
            case YamlMap source:
                var reader = new MapReader(source, map.Scope);
                reader.RefuseOthers("{ from }", SourceKeys);
                return ([], reader.Require("from") is null ? null : reader.Word("from"));
            case YamlList { Items.Count: > 0 } list:
                return (ReadAll(list, map.Scope), null);
            case var other:
                map.Refuse("options", other.Position, "cần danh sách lựa chọn hoặc { from: nguồn }", "takes a list of options or { from: source }");
                return ([], null);
        }
    }

    public static IReadOnlyList<Option> ReadButtons(MapReader map)
    {
        switch (map.Find("buttons"))
        {
            case null:
                return [];
            case YamlList { Items.Count: > 0 } list:
                return ReadAll(list, map.Scope);
            case var other:
                map.Refuse("buttons", other.Position, "cần danh sách nút, mỗi mục bắt đầu bằng \"- \"", "takes a list of buttons whose entries begin with \"- \"");
                return [];
        }
    }

    private static List<Option> ReadAll(YamlList list, ReadScope scope)
    {
        var options = new List<Option>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap { Entries: [var only] })
            {
                scope.Error("D005", item.Position, "Mỗi lựa chọn viết: - mã: { vi: \"…\", en: \"…\" }.", "Each option is written: - id: { vi: \"…\", en: \"…\" }.");
                continue;
            }

            Names.RequireOptionId(only.Key, scope);
            if (options.Any(o => o.Id == only.Key.Value))
            {
                scope.Error("D022", only.Key.Position, $"Mã lựa chọn \"{only.Key.Value}\" dùng hai lần.", $"The option id \"{only.Key.Value}\" is used twice.");
                continue;
            }

            options.Add(ReadOne(only, scope));
        }

        return options;
    }

    private static Option ReadOne(YamlEntry entry, ReadScope scope)
    {
        if (entry.Value is not YamlMap map)
        {
            return new Option(entry.Key.Value, LocalTextReader.Read(entry.Value, scope), null, [], entry.Key.Position);
        }

        var reader = new MapReader(map, scope);
        reader.RefuseOthers("{ vi, en, also, short }", OptionKeys);
        return new Option(entry.Key.Value, LocalTextReader.Read(reader), LocalTextReader.Find(reader, "short"), reader.HumanWords("also"), entry.Key.Position);
    }
}
