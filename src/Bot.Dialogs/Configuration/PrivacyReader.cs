using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/privacy.yaml: every purpose is explained, every time of keeping lies within its bounds.</summary>
internal static class PrivacyReader
{
    private static readonly string[] Keys = ["format", "version", "controller", "retention", "purposes"];
    private static readonly string[] ControllerKeys = ["name", "contact"];
    private static readonly string[] PurposeKeys = ["name", "basis", "withdrawal"];

    private static readonly (string Key, RetentionRule Rule)[] Retained =
    [
        ("check_ins", RetentionPolicy.CheckIns), ("declarations", RetentionPolicy.Declarations), ("feedback", RetentionPolicy.Feedback),
        ("exports", RetentionPolicy.Exports), ("consent_proof", RetentionPolicy.ConsentProof), ("audit", RetentionPolicy.Audit),
    ];

    public static PrivacyNotice? Read(string folder, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "privacy.yaml", findings) is not { } map)
        {
            return null;
        }

        map.RefuseOthers("privacy.yaml", Keys);
        var version = ConfigurationFile.Word(map, "version");
        var controller = ConfigurationFile.Map(map, "controller");
        controller?.RefuseOthers("controller", ControllerKeys);
        var none = new BilingualText(string.Empty, string.Empty);
        return new PrivacyNotice
        {
            Version = version,
            Controller = controller is null ? none : ConfigurationFile.Bilingual(controller, "name"),
            Contact = controller is null ? none : ConfigurationFile.Bilingual(controller, "contact"),
            Retention = ReadRetention(map),
            Purposes = ReadPurposes(map),
        };
    }

    private static RetentionTimes ReadRetention(MapReader map)
    {
        if (ConfigurationFile.Map(map, "retention") is not { } times)
        {
            return new RetentionTimes();
        }

        times.RefuseOthers("retention", [.. Retained.Select(r => r.Key)]);
        var read = Retained.ToDictionary(r => r.Key, r => ReadTime(times, r.Key, r.Rule));
        return new RetentionTimes
        {
            CheckIns = read["check_ins"],
            Declarations = read["declarations"],
            Feedback = read["feedback"],
            Exports = read["exports"],
            ConsentProof = read["consent_proof"],
            Audit = read["audit"],
        };
    }

    private static TimeSpan ReadTime(MapReader times, string key, RetentionRule rule)
    {
        if (Duration.Read(times, key) is not { } time)
        {
            return rule.Default;
        }

        if (!rule.Allows(time))
        {
            times.Refuse(
                key,
                times.Find(key)!.Position,
                $"chỉ nhận từ {rule.Floor.Days}d đến {rule.Ceiling.Days}d",
                $"takes {rule.Floor.Days}d to {rule.Ceiling.Days}d");
        }

        return time;
    }

    private static Dictionary<ConsentPurpose, PurposeNotice> ReadPurposes(MapReader map)
    {
        var purposes = new Dictionary<ConsentPurpose, PurposeNotice>();
        if (ConfigurationFile.Map(map, "purposes") is not { } texts)
        {
            return purposes;
        }

        texts.RefuseOthers("purposes", [.. PurposeWords.All.Select(p => p.Word)]);
        foreach (var (word, purpose) in PurposeWords.All)
        {
            if (ConfigurationFile.Map(texts, word) is { } entry)
            {
                entry.RefuseOthers(word, PurposeKeys);
                purposes[purpose] = new PurposeNotice(
                    ConfigurationFile.Bilingual(entry, "name"), ConfigurationFile.Bilingual(entry, "basis"), ConfigurationFile.Bilingual(entry, "withdrawal"));
            }
        }

        return purposes;
    }
}
