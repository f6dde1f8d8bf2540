using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Declarations;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/triage.yaml: ids that rules name must exist, the last rule has no condition, each level has its advice.</summary>
internal static class TriageReader
{
    private const int LongestLookBack = 60;
    private const int MostSymptoms = 50;
    private static readonly string[] Keys = ["format", "version", "validity", "look_back_days", "symptoms", "contacts", "rules", "advice"];
    private static readonly string[] ConditionKeys = ["any_symptom", "all_symptoms", "any_contact", "min_symptoms", "travelled"];
    private static readonly string[] Levels = ["green", "yellow", "red"];

    public static TriageRules? Read(string folder, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "triage.yaml", findings) is not { } map)
        {
            return null;
        }

        map.RefuseOthers("triage.yaml", Keys);
        var symptoms = NamedItemsReader.Read(map, "symptoms", (id, vi, en) => new TriageItem(id, vi, en));
        var contacts = NamedItemsReader.Read(map, "contacts", (id, vi, en) => new TriageItem(id, vi, en));
        return new TriageRules
        {
            Version = ConfigurationFile.Word(map, "version"),
            Validity = ReadValidity(map),
            LookBackDays = map.Number("look_back_days", 1, LongestLookBack) ?? DeclarationPolicy.LookBackDays,
            Symptoms = symptoms,
            Contacts = contacts,
            Rules = ReadRules(map, symptoms, contacts),
            Advice = ReadAdvice(map),
        };
    }

    private static TimeSpan ReadValidity(MapReader map)
    {
        var validity = Duration.Read(map, "validity") ?? DeclarationPolicy.DefaultValidity;
        if (validity < DeclarationPolicy.ShortestValidity || validity > DeclarationPolicy.LongestValidity)
        {
            map.Refuse("validity", map.Find("validity")!.Position, "chỉ nhận từ 1h đến 21d", "takes 1h to 21d");
        }

        return validity;
    }

    private static List<TriageRule> ReadRules(MapReader map, IReadOnlyList<TriageItem> symptoms, IReadOnlyList<TriageItem> contacts)
    {
        var entries = ConfigurationFile.Maps(map, "rules").ToList();
        var rules = new List<TriageRule>();
        foreach (var (entry, index) in entries.Select((e, i) => (e, i)))
        {
            entry.RefuseOthers("rules", ["level", .. ConditionKeys]);
            entry.Require("level");
            var isLast = index == entries.Count - 1;
            var hasCondition = ConditionKeys.Any(entry.Has);
            if (isLast == hasCondition)
            {
                entry.Scope.Error(
                    "C101",
                    entry.Position,
                    isLast ? "Quy tắc cuối cùng phải không có điều kiện, để mọi tờ khai đều có kết quả." : "Chỉ quy tắc cuối cùng được bỏ trống điều kiện.",
                    isLast ? "The last rule must have no condition, so that every declaration gets a level." : "Only the last rule may have no condition.");
            }

            rules.Add(new TriageRule(LevelOf(entry.OneOf("level", Levels)), hasCondition ? ReadCondition(entry, symptoms, contacts) : null));
        }

        return rules;
    }

    private static TriageCondition ReadCondition(MapReader entry, IReadOnlyList<TriageItem> symptoms, IReadOnlyList<TriageItem> contacts) => new()
    {
        AnySymptom = Known(entry, "any_symptom", symptoms),
        AllSymptoms = Known(entry, "all_symptoms", symptoms),
        AnyContact = Known(entry, "any_contact", contacts),
        MinSymptoms = entry.Number("min_symptoms", 1, MostSymptoms) ?? 0,
        Travelled = entry.Flag("travelled"),
    };

    private static IReadOnlyList<string> Known(MapReader entry, string key, IReadOnlyList<TriageItem> items)
    {
        var words = entry.Words(key);
        foreach (var word in words.Where(w => items.All(i => i.Id != w)))
        {
            var hint = Nearest.Hint(word, [.. items.Select(i => i.Id)]);
            entry.Refuse(key, entry.Find(key)!.Position, $"không có mã \"{word}\".{hint.Vi}", $"no id \"{word}\".{hint.En}");
        }

        return words;
    }

    private static Dictionary<TriageLevel, TriageAdvice> ReadAdvice(MapReader map)
    {
        var advice = new Dictionary<TriageLevel, TriageAdvice>();
        if (ConfigurationFile.Map(map, "advice") is not { } texts)
        {
            return advice;
        }

        texts.RefuseOthers("advice", Levels);
        foreach (var level in Levels)
        {
            var text = ConfigurationFile.Bilingual(texts, level);
            advice[LevelOf(level)] = new TriageAdvice(text.Vi, text.En);
        }

        return advice;
    }

    private static TriageLevel LevelOf(string word) => word switch
    {
        "red" => TriageLevel.Red,
        "yellow" => TriageLevel.Yellow,
        _ => TriageLevel.Green,
    };
}
