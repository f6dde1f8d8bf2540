using System.Globalization;
using Bot.Domain.CheckIns;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenueHistory;

internal sealed record ShownMove(string? ScanMove);

/// <summary>
/// One page of "Lịch sử quét Mã QR tại các địa điểm mà tôi quản lý" (district letter, appendix II): newest first, masked, with the count of
/// the filter and today's numbers.
/// </summary>
[DialogAction(
    "venue-history.show",
    Puts =
    [
        "scanRows", "scanTotal", "scanFilter", "scanToday", HistoryPages.Count, ChosenFilter.Page, ChosenFilter.CameWith, ChosenFilter.Period, ChosenFilter.Venue,
        ChosenFilter.People, ChosenFilter.PersonWords, ChosenFilter.Controller,
    ])]
internal sealed class ShowVenueHistory : DialogAction<ShownMove, ShowVenueHistory.Outcome>
{
    public enum Outcome
    {
        Page,

        /// <summary>A controller: today's numbers only.</summary>
        Numbers,

        /// <summary>The person looks after no venue.</summary>
        NoVenue,
    }

    public override async ValueTask<Outcome> RunAsync(ShownMove answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.NoVenue;
        }

        var chosen = ChosenFilter.Of(turn);
        if (chosen.IsFresh)
        {
            chosen.Put(turn);
        }

        var venues = await turn.Store.VenueHistory.CountVenuesAsync(resident.Id, ct);
        var isMany = chosen.OneVenue is null && venues >= HistoryPolicy.ManyVenues;
        turn.Put("scanToday", HistoryWords.Day(await CountDayAsync(turn, resident.Id, chosen, isMany, ct), turn.Language));
        if (venues == 0)
        {
            var held = await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, VenueFilter.All, 0, 1, ct);
            return held.Total == 0 ? Outcome.NoVenue : Outcome.Numbers;
        }

        var count = await turn.Store.VenueHistory.CountAsync(
            chosen.For(resident.Id), isMany ? HistoryPolicy.MostCountedOfMany : HistoryPolicy.MostCounted, HistoryPolicy.MostForPersons, ct);
        await ShowAsync(answers, turn, chosen.For(resident.Id), (chosen, count), ct);
        return Outcome.Page;
    }

    private static async ValueTask ShowAsync(ShownMove answers, DialogTurn turn, HistoryFilter filter, (ChosenFilter Chosen, HistoryCount Count) what, CancellationToken ct)
    {
        var (chosen, count) = what;
        var pages = HistoryPages.Of(count.Scans);
        var step = answers.ScanMove switch { HistoryMoves.Older => 1, HistoryMoves.Newer => -1, _ => 0 };
        var page = Math.Clamp(HistoryPages.Current(turn) + step, 1, pages);
        var rows = await turn.Store.VenueHistory.PageAsync(filter, (page - 1) * HistoryPolicy.PageSize, HistoryPolicy.PageSize, ct);
        var people = await PeopleOfAsync(turn, rows, ct);
        turn.Put("scanTotal", HistoryWords.Total(count, page, pages, turn.Language));
        turn.Put("scanFilter", await HistoryWords.FilterAsync(chosen, turn, ct));
        turn.Put("scanRows", HistoryRows.Write(rows, people, chosen.OneVenue is null, turn));
        turn.Put(ChosenFilter.Page, page.ToString(CultureInfo.InvariantCulture));
        turn.Put(HistoryPages.Count, pages.ToString(CultureInfo.InvariantCulture));
    }

    private static async ValueTask<Dictionary<ResidentId, Resident>> PeopleOfAsync(DialogTurn turn, IReadOnlyList<Visit> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.CheckIn.Resident).Concat(rows.Select(r => r.CheckIn.Controller).OfType<ResidentId>()).Distinct().ToList();
        return (await turn.Store.Residents.FindManyAsync(ids, ct)).ToDictionary(r => r.Id);
    }

    private static async ValueTask<DayCount> CountDayAsync(DialogTurn turn, ResidentId person, ChosenFilter chosen, bool isMany, CancellationToken ct)
    {
        var midnight = VietnamTime.StartOf(VietnamTime.Date(turn.Now));
        var longest = turn.Now - CheckInPolicy.LongestVisit;
        var most = isMany ? HistoryPolicy.MostOfDayOfMany : HistoryPolicy.MostOfDay;
        var (scans, isMore) = await turn.Store.VenueHistory.SinceAsync(person, chosen.OneVenue, midnight < longest ? midnight : longest, most, ct);
        return DayCount.Of(scans, midnight, turn.Now, isMore);
    }
}
