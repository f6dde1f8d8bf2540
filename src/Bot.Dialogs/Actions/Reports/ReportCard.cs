using System.Globalization;
using System.Text;
using Bot.Domain.Reports;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>The card of one unit's report: its number, how it is made up, and what was said and done about it.</summary>
internal sealed class ReportCard(PeriodWords words, ReportTerms terms)
{
    internal const string Unit = "reportUnit";
    internal const string Title = "reportTitle";
    internal const string Name = "reportName";
    internal const string Count = "reportCount";
    internal const string Counted = "reportCounted";
    internal const string Venues = "reportVenues";
    internal const string State = "reportState";
    internal const string Deadline = "reportDeadline";
    internal const string Receipt = "reportReceipt";

    /// <summary>Own choice: more than five lines of venues hide the question below them on a phone; all of them are a tap away.</summary>
    private const int MostVenues = 5;

    /// <summary>Puts everything that the texts of the card say.</summary>
    public async ValueTask PutAsync(DialogTurn turn, ReportView view, ReportSitting sitting, CancellationToken ct)
    {
        var term = terms.Of(sitting.Task.Period);
        turn.Put(Unit, view.Unit.Name);
        turn.Put(Title, words.Title(sitting.Task.Period, turn));
        turn.Put(Name, words.Name(sitting.Task.Period, turn.Now, turn.Language));
        turn.Put(Count, CountLine(view, turn.Language));
        turn.Put(Counted, (Shown(view)?.Scans ?? 0).ToString(CultureInfo.InvariantCulture));
        turn.Put(Venues, await VenuesAsync(turn, view, ct));
        turn.Put(State, await StateAsync(turn, view, sitting, ct));
        turn.Put(Deadline, PeriodWords.Deadline(term, turn.Now, turn.Language));
        turn.Put(Receipt, view.Latest?.Receipt ?? string.Empty);
    }

    /// <summary>"1.234 lượt quét, 456 người, 3 địa điểm, tính đến 10h24' 30/11".</summary>
    public static string CountLine(ReportView view, string language)
    {
        var count = Shown(view)!;
        var isEnglish = language == "en";
        var reported = view.Report is { IsSubmitted: true } ? view.Latest?.Scans ?? count.Scans : count.Scans;
        var persons = (count.ArePersonsExact ? string.Empty : isEnglish ? "about " : "khoảng ") + Figures.Number(count.Persons, language);
        var line = isEnglish
            ? $"{Figures.Scans(reported, language)}, {persons} {(count.Persons == 1 ? "person" : "people")}, {count.Venues} {(count.Venues == 1 ? "place" : "places")}"
            : $"{Figures.Number(reported, language)} lượt quét, {persons} người, {count.Venues} địa điểm";
        return count.IsFixed ? line : $"{line}, {(isEnglish ? "as of" : "tính đến")} {VietnamTime.Stamp(count.CountedAt)}";
    }

    private static ReportCount? Shown(ReportView view) => view.Report is { IsSubmitted: true } ? view.Latest?.Count ?? view.Counted.Count : view.Counted.Count;

    private static async ValueTask<string> VenuesAsync(DialogTurn turn, ReportView view, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        var shares = view.Counted.Venues;
        if (shares.Count == 0)
        {
            return isEnglish
                ? "\nNo place belongs to the unit yet, so nothing could be counted. To add one: /unit."
                : "\nChưa có địa điểm nào gắn với đơn vị nên chưa đếm được lượt nào. Gắn địa điểm: /donvi.";
        }

        if (shares.Count == 1)
        {
            return string.Empty;
        }

        var rows = new StringBuilder();
        var names = await VenueNames.OfAsync(turn, view.Unit.Id, shares, ct);
        foreach (var share in shares.Take(MostVenues))
        {
            rows.Append('\n').Append(MakingRows.Row(share, names, turn.Language));
        }

        return shares.Count > MostVenues
            ? rows.Append('\n').Append(isEnglish ? $"… and {shares.Count - MostVenues} more places" : $"… và {shares.Count - MostVenues} địa điểm khác").ToString()
            : rows.ToString();
    }

    private async ValueTask<string> StateAsync(DialogTurn turn, ReportView view, ReportSitting sitting, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        var lines = new List<string>();
        if (view.Report is { Version: > 0 } report)
        {
            lines.AddRange(await StepWords.LastAsync(turn, report.Id.Value, ct));
        }

        if (sitting.Number is { } number)
        {
            var counted = Figures.Number(view.Counted.Count.Scans, turn.Language);
            lines.Add(isEnglish
                ? $"Your number: {Figures.Scans(number, turn.Language)} (counted: {counted}). Why: {sitting.Reason}"
                : $"Số bạn báo: {Figures.Scans(number, turn.Language)} (hệ thống đếm {counted}). Lý do: {sitting.Reason}");
        }

        if (sitting.Note.Length > 0)
        {
            lines.Add((isEnglish ? "Note: " : "Ghi chú: ") + sitting.Note);
        }

        if (!sitting.IsCorrection)
        {
            lines.Add(PeriodWords.Deadline(terms.Of(sitting.Task.Period), turn.Now, turn.Language));
        }

        return string.Concat(lines.Select(l => "\n" + l));
    }
}
