using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Units;

namespace Bot.Dialogs.Configuration;

/// <summary>
/// Reads config/letters.yaml: what stands around the table of a report when it goes out as an official letter. An entry for all units is always there, so
/// that no unit is without a letter.
/// </summary>
internal static class LettersReader
{
    private static readonly string[] Keys = ["format", "letters"];
    private static readonly string[] LetterKeys =
        ["unit", "body_above", "issuer", "code", "place", "kind", "subject", "addressees", "opening", "closing", "recipients", "signer"];
    private static readonly string[] RecipientKeys = ["to_report", "to_implement", "to_coordinate", "archive"];
    private static readonly string[] SignerKeys = ["authority", "title"];

    public static IReadOnlyList<LetterTemplate> Read(string folder, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "letters.yaml", findings) is not { } map)
        {
            return [];
        }

        map.RefuseOthers("letters.yaml", Keys);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<LetterTemplate> letters = [.. ConfigurationFile.Maps(map, "letters").Select(entry => ReadLetter(entry, seen))];
        if (letters.Count > 0 && !seen.Contains(LetterTemplate.AnyUnit))
        {
            map.Refuse("letters", map.KeyPosition("letters"), "cần một mục unit: \"*\" cho các đơn vị chưa có mục riêng", "needs an entry unit: \"*\" for units without one of their own");
        }

        return letters;
    }

    private static LetterTemplate ReadLetter(MapReader entry, HashSet<string> seen)
    {
        entry.RefuseOthers("letters", LetterKeys);
        var signer = entry.Has("signer") ? ConfigurationFile.Map(entry, "signer") : null;
        signer?.RefuseOthers("signer", SignerKeys);
        RefuseUnknownWords(entry, LetterKeys);
        return new LetterTemplate
        {
            Unit = ReadUnit(entry, seen),
            BodyAbove = entry.Word("body_above") ?? string.Empty,
            Issuer = ConfigurationFile.Word(entry, "issuer"),
            Code = ConfigurationFile.Word(entry, "code"),
            Place = ConfigurationFile.Word(entry, "place"),
            Kind = entry.Word("kind") ?? string.Empty,
            Subject = ConfigurationFile.Word(entry, "subject"),
            Addressees = Lines(entry, "addressees"),
            Opening = Lines(entry, "opening"),
            Closing = entry.HumanWords("closing"),
            Recipients = ReadRecipients(entry),
            SignerAuthority = signer?.Word("authority") ?? string.Empty,
            SignerTitle = signer?.Word("title") ?? string.Empty,
        };
    }

    private static void RefuseUnknownWords(MapReader entry, IEnumerable<string> keys)
    {
        foreach (var key in keys.Where(entry.Has))
        {
            var texts = entry.Find(key) switch { YamlScalar one => [one], YamlList list => list.Items.OfType<YamlScalar>(), _ => [] };
            foreach (var text in texts)
            {
                if (LetterTemplate.UnknownWord(text.Value) is { } word)
                {
                    var known = string.Join(", ", LetterTemplate.Words.Select(w => $"{{{w}}}"));
                    entry.Refuse(key, text.Position, $"không có {{{word}}}, chỉ có {known}", $"there is no {{{word}}}, only {known}");
                }
            }
        }
    }

    private static string ReadUnit(MapReader entry, HashSet<string> seen)
    {
        var word = ConfigurationFile.Word(entry, "unit");
        var unit = UnitCode.TryParse(word, out var code) ? code.Value.Value : word;
        if (unit.Length > 0 && unit != LetterTemplate.AnyUnit && code is null)
        {
            entry.Refuse("unit", entry.Find("unit")!.Position, "cần mã đơn vị, hoặc \"*\" cho mọi đơn vị", "takes a unit's code, or \"*\" for all units");
        }
        else if (!seen.Add(unit))
        {
            entry.Refuse("unit", entry.Position, $"\"{unit}\" viết hai lần, chỉ giữ lại một", $"\"{unit}\" stands twice, keep one");
        }

        return unit;
    }

    private static IReadOnlyList<string> Lines(MapReader entry, string key) => entry.Require(key) is null ? [] : entry.HumanWords(key);

    private static LetterRecipients ReadRecipients(MapReader entry)
    {
        if (!entry.Has("recipients") || ConfigurationFile.Map(entry, "recipients") is not { } map)
        {
            return new LetterRecipients();
        }

        map.RefuseOthers("recipients", RecipientKeys);
        RefuseUnknownWords(map, RecipientKeys);
        return new LetterRecipients
        {
            ToReport = map.HumanWords("to_report"), ToImplement = map.HumanWords("to_implement"), ToCoordinate = map.HumanWords("to_coordinate"),
            ArchiveCode = map.Word("archive") ?? string.Empty,
        };
    }
}
