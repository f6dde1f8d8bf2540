using System.Globalization;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;

namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>How counts, filters and people of a venue's history are written. People are always masked.</summary>
internal static class HistoryWords
{
    private const string NoName = "***";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>"36 lượt, 28 người (trang 1/5)".</summary>
    public static string Total(HistoryCount count, int page, int pages, string language)
    {
        var scans = Scans(count, language);
        return pages == 1 ? scans
            : language == "en" ? string.Create(CultureInfo.InvariantCulture, $"{scans} (page {page} of {pages})")
            : string.Create(CultureInfo.InvariantCulture, $"{scans} (trang {page}/{pages})");
    }

    /// <summary>"36 lượt, 28 người".</summary>
    public static string Scans(HistoryCount count, string language)
    {
        var isEnglish = language == "en";
        var scans = Number(count.Scans, language);
        var text = isEnglish
            ? $"{(count.IsMore ? "more than " : string.Empty)}{scans} {(count.Scans == 1 ? "scan" : "scans")}"
            : $"{(count.IsMore ? "hơn " : string.Empty)}{scans} lượt";
        return count.Persons is not { } persons || count.Scans == 0 ? text
            : isEnglish ? $"{text} by {Number(persons, language)} {(persons == 1 ? "person" : "people")}"
            : $"{text}, {Number(persons, language)} người";
    }

    /// <summary>"Hôm nay: đang có mặt 12, vào 30, ra 18".</summary>
    public static string Day(DayCount day, string language)
    {
        var (present, came, left) = (Number(day.Present, language), Number(day.In, language), Number(day.Out, language));
        return (language, day.IsMore) switch
        {
            ("en", true) => $"Today: in more than {came}, out more than {left}",
            ("en", _) => $"Today: {present} there now, in {came}, out {left}",
            (_, true) => $"Hôm nay: vào hơn {came}, ra hơn {left}",
            _ => $"Hôm nay: đang có mặt {present}, vào {came}, ra {left}",
        };
    }

    /// <summary>The filter in the letter's words: label and value of each box that is used, the time always.</summary>
    public static async ValueTask<IReadOnlyList<(string Label, string Value)>> PartsAsync(ChosenFilter chosen, DialogTurn turn, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        var parts = new List<(string, string)> { (isEnglish ? "Time" : "Thời điểm quét", When(chosen.When, turn.Language)) };
        if (chosen.Persons is not null)
        {
            parts.Add((isEnglish ? "Visitor" : "Người đến địa điểm", chosen.TypedPerson));
        }

        if (chosen.OneVenue is { } id && await turn.Store.Venues.FindAsync(id, ct) is { } venue)
        {
            parts.Add((isEnglish ? "Place" : "Địa điểm quét", venue.Name));
        }

        if (chosen.By is { } by)
        {
            parts.Add((isEnglish ? "Controller" : "Người kiểm soát vào ra", Person(await turn.Store.Residents.FindAsync(by, ct))));
        }

        return parts;
    }

    /// <summary>The same, a line each.</summary>
    public static async ValueTask<string> FilterAsync(ChosenFilter chosen, DialogTurn turn, CancellationToken ct) =>
        string.Join('\n', (await PartsAsync(chosen, turn, ct)).Select(p => $"{p.Label}: {p.Value}"));

    /// <summary>"NGUYỄN ĐÌNH *** · 0966 323 ***".</summary>
    public static string Person(Resident? person) => string.Join(
        " · ",
        new[] { person?.Name is { } name ? Masking.Name(name) : NoName, person?.Phone is { } phone ? Masking.Phone(phone) : null }.OfType<string>());

    private static string When(HistoryPeriod period, string language)
    {
        var isEnglish = language == "en";
        var days = period.First == period.Last ? Short(period.First) : $"{Short(period.First)} – {Short(period.Last)}";
        return period.Kind switch
        {
            PeriodKind.All => isEnglish ? "all" : "Tất cả",
            PeriodKind.Today => isEnglish ? $"today ({days})" : $"Hôm nay ({days})",
            PeriodKind.Week => isEnglish ? $"7 days ({days})" : $"7 ngày ({days})",
            PeriodKind.Month => isEnglish ? $"this month ({days})" : $"Tháng này ({days})",
            _ => days,
        };
    }

    private static string Short(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    private static string Number(long number, string language) => number.ToString("N0", language == "en" ? English : Vietnamese);
}
