namespace Bot.Dialogs.Flows.Reading;

/// <summary>Reads <c>next:</c>: a step id, a map of outcomes, or a list of conditions.</summary>
internal static class NextReader
{
    private static readonly string[] TargetKeys = ["goto", "say"];
    private static readonly string[] ConditionalKeys = ["when", "goto", "say"];

    public static NextRule Read(MapReader map) => map.Find("next") switch
    {
        null => new NextRule.Following(),
        YamlScalar { IsNothing: false } step => new NextRule.To(new Target(step.Value, null, step.Position)),
        YamlMap { Entries.Count: > 0 } outcomes => ReadOutcomes(outcomes, map.Scope),
        YamlList { Items.Count: > 0 } list => ReadConditions(list, map.Scope),
        var other => Refuse(map, other.Position),
    };

    private static NextRule.Following Refuse(MapReader map, SourcePosition at)
    {
        map.Refuse("next", at, "cần mã bước, { kết-quả: bước } hoặc danh sách { when, goto }", "takes a step id, { outcome: step } or a list of { when, goto }");
        return new NextRule.Following();
    }

    private static NextRule ReadOutcomes(YamlMap map, ReadScope scope)
    {
        var targets = new Dictionary<string, Target>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (ReadTarget(entry.Value, scope) is { } target)
            {
                targets[entry.Key.Value] = target with { Position = entry.Key.Position };
            }
        }

        return targets.Count == 0 ? new NextRule.Following() : new NextRule.ByOutcome(targets);
    }

    private static Target? ReadTarget(YamlNode node, ReadScope scope)
    {
        switch (node)
        {
            case YamlScalar { IsNothing: false } step:
                return new Target(step.Value, null, step.Position);
            case YamlMap map:
                var reader = new MapReader(map, scope);
                reader.RefuseOthers("{ goto, say }", TargetKeys);
                return ReadTarget(reader);
            default:
                scope.Error("D005", node.Position, "Cần mã bước hoặc { goto: bước, say: {…} }.", "A step id or { goto: step, say: {…} } is needed.");
                return null;
        }
    }

    private static Target? ReadTarget(MapReader map)
    {
        var say = LocalTextReader.Find(map, "say");
        return map.Require("goto") is not null && map.Word("goto") is { } step ? new Target(step, say, map.Find("goto")!.Position) : null;
    }

    private static NextRule ReadConditions(YamlList list, ReadScope scope)
    {
        var targets = new List<ConditionalTarget>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
            {
                scope.Error("D005", item.Position, "Mỗi mục cần { when: {…}, goto: bước }.", "Each entry is { when: {…}, goto: step }.");
                continue;
            }

            var reader = new MapReader(map, scope);
            reader.RefuseOthers("{ when, goto, say }", ConditionalKeys);
            if (ReadTarget(reader) is { } target)
            {
                targets.Add(new ConditionalTarget(ConditionReader.Find(reader, "when"), target));
            }
        }

        RequireLastWithoutWhen(targets, list, scope);
        return targets.Count == 0 ? new NextRule.Following() : new NextRule.ByCondition(targets);
    }

    private static void RequireLastWithoutWhen(List<ConditionalTarget> targets, YamlList list, ReadScope scope)
    {
        if (targets.Count > 0 && targets[^1].When is { } last)
        {
            scope.Error("D005", last.Position, "Mục cuối không có \"when:\", để mọi trường hợp còn lại đều có lối đi.", "The last entry has no \"when:\", so that every other case goes somewhere.");
        }

        foreach (var early in targets.SkipLast(1).Where(t => t.When is null))
        {
            scope.Error("D005", early.Target.Position, "Chỉ mục cuối mới được bỏ \"when:\".", "Only the last entry may go without \"when:\".");
        }

        if (targets.Count == 0)
        {
            scope.Error("D005", list.Position, "Danh sách này không có lối đi nào.", "This list leads nowhere.");
        }
    }
}
