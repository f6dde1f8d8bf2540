using System.Globalization;
using Bot.Domain.Reports;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Where the pages of "how it was counted" stand, and how a venue's share is written.</summary>
internal static class MakingRows
{
    internal const string Page = "makingPage";
    internal const string Pages = "makingPages";

    /// <summary>Own choice: names of venues take up to two lines each on a phone, and all must fit the 2,000 characters of Zalo.</summary>
    internal const int PageSize = 10;

    /// <summary>Own choice: as the buttons of venues.</summary>
    private const int LongestName = 60;

    internal static int PagesOf(int venues) => Math.Max(1, (venues + PageSize - 1) / PageSize);

    internal static int Read(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>"• Cổng chính: 800 lượt, 300 người".</summary>
    internal static string Row(ReportVenueCount share, IReadOnlyDictionary<VenueId, string> names, string language)
    {
        var name = Figures.Short(names.GetValueOrDefault(share.Venue) ?? "—", LongestName);
        return language == "en"
            ? $"• {name}: {Figures.Scans(share.Scans, language)}, {Figures.Number(share.Persons, language)} {(share.Persons == 1 ? "person" : "people")}"
            : $"• {name}: {Figures.Scans(share.Scans, language)}, {Figures.Number(share.Persons, language)} người";
    }
}
