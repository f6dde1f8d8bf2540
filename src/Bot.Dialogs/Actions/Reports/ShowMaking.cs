using System.Globalization;
using Bot.Domain.Reports;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

internal sealed record MakingAnswer(string? MakingMove);

/// <summary>How the number was made: which days, what counts, and each venue's share, the largest first.</summary>
[DialogAction("report.making", Puts = [MakingRows.Page, MakingRows.Pages, "makingRule", "makingRows"])]
internal sealed class ShowMaking(ReportTerms terms) : DialogAction<MakingAnswer, ShowMaking.Outcome>
{
    public enum Outcome
    {
        Shown,
        Gone,
    }

    public override async ValueTask<Outcome> RunAsync(MakingAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (ReportSitting.Of(turn) is not { } sitting || await turn.ResidentAsync(ct) is not { } resident || terms.Find(sitting.Task.Period) is not { } term
            || await LookAtReport.ExecuteAsync(turn.Domain(), resident.Id, sitting.Task.Unit, term, ct) is not { } view)
        {
            return Outcome.Gone;
        }

        var shares = view.Counted.Venues;
        var pages = MakingRows.PagesOf(shares.Count);
        var step = answers.MakingMove switch { MakingMoves.Next => 1, MakingMoves.Previous => -1, _ => 0 };
        var page = Math.Clamp(MakingRows.Read(turn.Value(MakingRows.Page)) + step, 1, pages);
        var shown = shares.Skip((page - 1) * MakingRows.PageSize).Take(MakingRows.PageSize).ToList();
        var names = await VenueNames.OfAsync(turn, sitting.Task.Unit, shown, ct);
        turn.Put(MakingRows.Page, page.ToString(CultureInfo.InvariantCulture));
        turn.Put(MakingRows.Pages, pages.ToString(CultureInfo.InvariantCulture));
        turn.Put("makingRule", Rule(view.Counted.Count, term, turn.Language));
        turn.Put("makingRows", shown.Count > 0 ? string.Join('\n', shown.Select(s => MakingRows.Row(s, names, turn.Language)))
            : turn.Language == "en" ? "No place belongs to the unit." : "Chưa có địa điểm nào gắn với đơn vị.");
        return Outcome.Shown;
    }

    private static string Rule(ReportCount count, ReportTerm term, string language)
    {
        var days = PeriodWords.Days(term.Days, language);
        var (now, end) = (VietnamTime.Stamp(count.CountedAt), VietnamTime.Stamp(term.CutOff));
        if (language == "en")
        {
            var until = count.IsFixed ? $"The number was fixed at {end}." : $"As of {now}; it is fixed at {end}.";
            return $"Every scan counts, in and out and repeated ones too, {days}; persons count once over all places. {until}";
        }

        var stand = count.IsFixed ? $"Số đã chốt lúc {end}." : $"Tính đến {now}, chốt lúc {end}.";
        return $"Tính mọi lượt quét, cả vào, ra và quét lại, {days}; mỗi người tính một lần cho mọi địa điểm. {stand}";
    }
}
