using Bot.Domain.Calendar;
using Bot.Domain.Countries;
using Bot.Domain.Declarations;
using Bot.Domain.Divisions;
using Bot.Domain.Privacy;
using Bot.Domain.Reminders;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Configuration;

/// <summary>Everything of config/ that the residents' dialogs need, read and checked once at start.</summary>
public sealed record OfficeConfiguration
{
    public required Office Office { get; init; }

    public required PrivacyNotice Privacy { get; init; }

    public required TriageRules Triage { get; init; }

    public required IReadOnlyList<VenueCategory> VenueCategories { get; init; }

    public required IReadOnlyList<UnitKind> UnitKinds { get; init; }

    public required ReminderPlan Reminders { get; init; }

    /// <summary>Days that are worked and days off.</summary>
    public required WorkCalendar Calendar { get; init; }

    /// <summary>The cycles of the units' reports, on that calendar.</summary>
    public required ReportCycles Reports { get; init; }

    /// <summary>What stands around the table of a report that goes out as a letter.</summary>
    public required IReadOnlyList<LetterTemplate> Letters { get; init; }

    public required IDivisionCatalog Divisions { get; init; }

    public required CountryCatalog Countries { get; init; }

    /// <summary>The text of the message that carries a one-time code; names {code} and {minutes}.</summary>
    public required BilingualText OtpMessage { get; init; }

    /// <summary>What others are told about a venue, by the notice's word.</summary>
    public required IReadOnlyDictionary<string, NoticeWords> VenueNotices { get; init; }

    /// <summary>What others are told about a report, by the notice's word.</summary>
    public required IReadOnlyDictionary<string, NoticeWords> ReportNotices { get; init; }

    /// <summary>What a category asks for besides name and place; one that the file no longer names asks for nothing.</summary>
    public CategoryAsks AsksOf(string category) => VenueCategories.FirstOrDefault(c => c.Id == category)?.Asks ?? CategoryAsks.Nothing;

    /// <exception cref="InvalidConfigurationException">A file is missing or broken; all findings of all files are told at once.</exception>
    public static OfficeConfiguration Load(string folder) => OfficeConfigurationReader.Load(folder);
}
