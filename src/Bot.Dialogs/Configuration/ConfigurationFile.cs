using System.Text;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Configuration;

/// <summary>Opens the files of config/ with the same reader as dialog files, so that findings look the same.</summary>
internal static class ConfigurationFile
{
    private const int Format = 1;

    /// <summary>The top of a YAML file, or null when it is missing or unreadable; the finding says which.</summary>
    public static MapReader? Open(string folder, string name, FindingList findings)
    {
        var shown = "config/" + name;
        if (ReadText(folder, name, findings) is not { } text || YamlTreeReader.Read(text, shown, findings) is not { } root)
        {
            return null;
        }

        var scope = new ReadScope(findings, null);
        if (root is not YamlMap map)
        {
            scope.Error("C002", root.Position, "Tệp phải gồm các dòng \"từ khóa: giá trị\".", "The file must consist of \"key: value\" lines.");
            return null;
        }

        var reader = new MapReader(map, scope);
        reader.Number("format", Format, Format);
        return reader;
    }

    public static string? ReadText(string folder, string name, FindingList findings)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }

        var at = new SourcePosition("config/" + name, 1, 1);
        findings.Error("C001", at, null, "Không có tệp này: hãy chép lại từ bản phát hành.", "The file is missing: copy it from the release.");
        return null;
    }

    public static BilingualText Bilingual(MapReader map, string key)
    {
        var text = LocalTextReader.Require(map, key);
        return new BilingualText(text.Vi.Source, text.En.Source);
    }

    /// <summary>A word that must be there; empty with a finding when it is not.</summary>
    public static string Word(MapReader map, string key) => map.Require(key) is null ? string.Empty : map.Word(key) ?? string.Empty;

    /// <summary>A map under a key that must be there.</summary>
    public static MapReader? Map(MapReader map, string key)
    {
        switch (map.Require(key))
        {
            case null:
                return null;
            case YamlMap inner:
                return new MapReader(inner, map.Scope);
            case var other:
                map.Refuse(key, other.Position, "cần các dòng \"từ khóa: giá trị\"", "takes \"key: value\" lines");
                return null;
        }
    }

    /// <summary>The maps of a list that must be there.</summary>
    public static IEnumerable<MapReader> Maps(MapReader map, string key)
    {
        if (map.Require(key) is not { } node)
        {
            return [];
        }

        if (node is YamlList { Items.Count: > 0 } list && list.Items.All(i => i is YamlMap))
        {
            return [.. list.Items.Cast<YamlMap>().Select(m => new MapReader(m, map.Scope))];
        }

        map.Refuse(key, node.Position, "cần danh sách, mỗi mục bắt đầu bằng \"- \"", "takes a list whose entries begin with \"- \"");
        return [];
    }
}
