namespace Bot.Dialogs.Flows.Reading;

/// <summary>Reads _common.yaml: the engine's own commands and texts, all of them required.</summary>
internal static class CommonTextsReader
{
    private static readonly string[] Keys = ["format", "commands", "texts"];
    private static readonly string[] CommandKeys = ["slash", "words", "button"];

    public static CommonTexts Read(MapReader map)
    {
        map.RefuseOthers("_common.yaml", Keys);
        FlowFileReader.RequireFormat(map);
        var commands = new Dictionary<string, CommonCommand>(StringComparer.Ordinal);
        if (Section(map, "commands") is { } section)
        {
            section.RefuseOthers("commands", [.. CommonCommandNames.All]);
            foreach (var name in CommonCommandNames.All)
            {
                commands[name] = ReadCommand(section, name);
            }
        }

        return new CommonTexts(commands, ReadTexts(map));
    }

    private static Dictionary<string, LocalText> ReadTexts(MapReader map)
    {
        var texts = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        if (Section(map, "texts") is { } section)
        {
            section.RefuseOthers("texts", [.. CommonTextKeys.All]);
            foreach (var key in CommonTextKeys.All)
            {
                texts[key] = LocalTextReader.Require(section, key);
            }
        }

        return texts;
    }

    private static CommonCommand ReadCommand(MapReader section, string name)
    {
        if (section.Require(name) is not YamlMap map)
        {
            return new CommonCommand(name, [], [], LocalTextReader.Empty(section.Position));
        }

        var reader = new MapReader(map, section.Scope);
        reader.RefuseOthers(name, CommandKeys);
        return new CommonCommand(name, FlowFileReader.ReadCommands(reader, "slash"), reader.HumanWords("words"), LocalTextReader.Require(reader, "button"));
    }

    private static MapReader? Section(MapReader map, string key)
    {
        switch (map.Require(key))
        {
            case YamlMap section:
                return new MapReader(section, map.Scope);
            case { } other:
                map.Refuse(key, other.Position, "cần một khối từ khóa", "takes a block of keys");
                return null;
            default:
                return null;
        }
    }
}
