namespace Bot.Dialogs.Flows.Reading;

/// <summary>Reads <c>when:</c> and <c>skip_when:</c>: several keys are "and", several entries are "or".</summary>
internal static class ConditionReader
{
    private const string Empty = "empty";

    public static Condition? Find(MapReader map, string key) => map.Find(key) is { } node ? Read(node, map.Scope) : null;

    private static Condition? Read(YamlNode node, ReadScope scope)
    {
        var groups = node is YamlList list ? list.Items : [node];
        var read = new List<IReadOnlyList<ConditionTest>>();
        foreach (var group in groups)
        {
            if (group is not YamlMap { Entries.Count: > 0 } tests)
            {
                Refuse(group.Position, scope);
                continue;
            }

            read.Add([.. tests.Entries.Select(e => ReadTest(e, scope)).OfType<ConditionTest>()]);
        }

        return read.Count == 0 ? null : new Condition(read, node.Position);
    }

    private static ConditionTest? ReadTest(YamlEntry entry, ReadScope scope)
    {
        var name = entry.Key.Value;
        switch (entry.Value)
        {
            case YamlScalar { IsNothing: false, Value: Empty }:
                return new ConditionTest(name, ConditionKind.Empty, []);
            case YamlScalar { IsNothing: false } one:
                return new ConditionTest(name, ConditionKind.Is, [one.Value]);
            case YamlList list when AreWords(list):
                return new ConditionTest(name, ConditionKind.Is, WordsOf(list));
            case YamlMap { Entries: [{ Key.Value: "has", Value: YamlScalar { IsNothing: false } one }] }:
                return new ConditionTest(name, ConditionKind.Has, [one.Value]);
            case YamlMap { Entries: [{ Key.Value: "has", Value: YamlList list }] } when AreWords(list):
                return new ConditionTest(name, ConditionKind.Has, WordsOf(list));
            default:
                Refuse(entry.Value.Position, scope);
                return null;
        }
    }

    private static bool AreWords(YamlList list) => list.Items.Count > 0 && list.Items.All(i => i is YamlScalar { IsNothing: false });

    private static List<string> WordsOf(YamlList list) => [.. list.Items.Select(i => ((YamlScalar)i).Value)];

    private static void Refuse(SourcePosition at, ReadScope scope)
    {
        const string forms = "{ a: x }, { a: [x, y] }, { a: { has: x } }, { a: empty }";
        scope.Error("D005", at, $"Điều kiện chỉ có các dạng {forms}.", $"A condition is one of {forms}.");
    }
}
