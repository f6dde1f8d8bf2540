using Bot.Dialogs.Flows.Checking;
using Bot.Domain.Privacy;
using Bot.Domain.Reports.Cycles;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads all files of config/ and tells all their faults at once.</summary>
internal static class OfficeConfigurationReader
{
    private static readonly string[] MessageKeys = ["format", "otp", "venues", "reports"];

    public static OfficeConfiguration Load(string folder)
    {
        var findings = new FindingList();
        var privacy = PrivacyReader.Read(folder, findings);
        var triage = TriageReader.Read(folder, findings);
        var categories = VenueCategoriesReader.Read(folder, findings);
        var kinds = UnitKindsReader.Read(folder, findings);
        var reminders = RemindersReader.Read(folder, categories, findings);
        var calendar = HolidaysReader.Read(folder, findings);
        var reports = ReportingReader.Read(folder, findings);
        var letters = LettersReader.Read(folder, findings);
        var divisions = DivisionsReader.Read(folder, findings);
        var countries = CountriesReader.Read(folder, findings);
        var office = OfficeReader.Read(folder, divisions, findings);
        var messages = ReadMessages(folder, findings);
        var faults = findings.Sorted();
        if (faults.Count > 0 || office is null || privacy is null || triage is null || reminders is null
            || reports is null || divisions is null || countries is null)
        {
            throw new InvalidConfigurationException(faults);
        }

        return new OfficeConfiguration
        {
            Office = office, Privacy = privacy, Triage = triage, VenueCategories = categories, UnitKinds = kinds, Reminders = reminders,
            Calendar = calendar, Reports = new ReportCycles(reports, calendar), Letters = letters, Divisions = divisions, Countries = countries,
            OtpMessage = messages.Otp, VenueNotices = messages.OfVenues, ReportNotices = messages.OfReports,
        };
    }

    private static Messages ReadMessages(string folder, FindingList findings)
    {
        if (ConfigurationFile.Open(folder, "messages.yaml", findings) is not { } map)
        {
            return new Messages(new BilingualText(string.Empty, string.Empty), new Dictionary<string, NoticeWords>(), new Dictionary<string, NoticeWords>());
        }

        map.RefuseOthers("messages.yaml", MessageKeys);
        var text = ConfigurationFile.Bilingual(map, "otp");
        if (!text.Vi.Contains("{code}", StringComparison.Ordinal) || !text.En.Contains("{code}", StringComparison.Ordinal))
        {
            map.Refuse("otp", map.Find("otp")?.Position ?? map.Position, "phải có {code}", "must contain {code}");
        }

        return new Messages(text, NoticesReader.OfVenues(map), NoticesReader.OfReports(map));
    }

    private sealed record Messages(BilingualText Otp, IReadOnlyDictionary<string, NoticeWords> OfVenues, IReadOnlyDictionary<string, NoticeWords> OfReports);
}
