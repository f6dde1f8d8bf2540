namespace Bot.Dialogs.Flows.Reading;

/// <summary>Reads <c>check:</c>: a list of <c>{ rule, else }</c>; a rule is its name and the argument after the first blank.</summary>
internal static class CheckReader
{
    private static readonly string[] Keys = ["rule", "else"];

    public static IReadOnlyList<Check> Read(MapReader map)
    {
        if (map.Find("check") is not { } node)
        {
            return [];
        }

        if (node is not YamlList list)
        {
            map.Refuse("check", node.Position, "cần danh sách: - { rule: …, else: {…} }", "takes a list: - { rule: …, else: {…} }");
            return [];
        }

        var checks = new List<Check>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap check)
            {
                map.Refuse("check", item.Position, "mỗi mục viết { rule: …, else: {…} }", "takes entries { rule: …, else: {…} }");
                continue;
            }

            var reader = new MapReader(check, map.Scope);
            reader.RefuseOthers("{ rule, else }", Keys);
            var otherwise = LocalTextReader.Require(reader, "else");
            if (reader.Require("rule") is not null && reader.Word("rule") is { } rule)
            {
                var blank = rule.IndexOf(' ', StringComparison.Ordinal);
                var argument = blank < 0 ? string.Empty : rule[(blank + 1)..].Trim();
                checks.Add(new Check(blank < 0 ? rule : rule[..blank], argument, otherwise, reader.Find("rule")!.Position));
            }
        }

        return checks;
    }
}
