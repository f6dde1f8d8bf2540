using System.Globalization;
using System.Text;
using Bot.Domain.CheckIns;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.CheckIns;

internal sealed record HistoryAnswer(string? HistoryMove);

/// <summary>One page of "Lịch sử tôi đến các địa điểm", newest first, with the count of all.</summary>
[DialogAction("visits.history", Puts = ["rows", "total", HistoryPage.Value, HistoryPage.Pages])]
internal sealed class ShowHistory : DialogAction<HistoryAnswer, ShowHistory.Outcome>
{
    public enum Outcome
    {
        Empty,

        /// <summary>Everything fits one page.</summary>
        All,

        /// <summary>There are further pages.</summary>
        Page,

        /// <summary>The person has seen enough.</summary>
        Finished,
    }

    public override async ValueTask<Outcome> RunAsync(HistoryAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (answers.HistoryMove == "done")
        {
            return Outcome.Finished;
        }

        if (await turn.ResidentAsync(ct) is not { } resident || await turn.Store.CheckIns.CountAsync(resident.Id, ct) is var total && total == 0)
        {
            return Outcome.Empty;
        }

        var pages = HistoryPage.PagesOf(total);
        var step = answers.HistoryMove switch { "older" => 1, "newer" => -1, _ => 0 };
        var page = Math.Clamp(HistoryPage.Current(turn) + step, 1, pages);
        var rows = await turn.Store.CheckIns.HistoryAsync(resident.Id, (page - 1) * CheckInPolicy.HistoryPageSize, CheckInPolicy.HistoryPageSize, ct);
        turn.Put("rows", Write(rows, turn));
        turn.Put("total", total.ToString(CultureInfo.InvariantCulture));
        turn.Put(HistoryPage.Value, page.ToString(CultureInfo.InvariantCulture));
        turn.Put(HistoryPage.Pages, pages.ToString(CultureInfo.InvariantCulture));
        return pages == 1 ? Outcome.All : Outcome.Page;
    }

    private static string Write(IReadOnlyList<Visit> rows, DialogTurn turn)
    {
        var built = new StringBuilder();
        var day = default(DateOnly);
        foreach (var visit in rows)
        {
            var its = VietnamTime.Date(visit.CheckIn.At);
            if (its != day)
            {
                day = its;
                built.Append(built.Length > 0 ? "\n" : string.Empty).Append(DayName(its, turn)).Append('\n');
            }

            built.Append("• ").Append(VietnamTime.Clock(visit.CheckIn.At)).Append(' ').Append(Word(visit.CheckIn, turn.Language)).Append(' ').Append(visit.Venue.Name).Append('\n');
        }

        return built.ToString().TrimEnd('\n');
    }

    private static string DayName(DateOnly day, DialogTurn turn)
    {
        var today = VietnamTime.Date(turn.Now);
        var date = day.Year == today.Year ? day.ToString("dd/MM", CultureInfo.InvariantCulture) : VietnamTime.Day(day);
        return (today.DayNumber - day.DayNumber, turn.Language) switch
        {
            (0, "en") => $"Today ({date})",
            (1, "en") => $"Yesterday ({date})",
            (0, _) => $"Hôm nay ({date})",
            (1, _) => $"Hôm qua ({date})",
            _ => date,
        };
    }

    private static string Word(CheckIn checkIn, string language)
    {
        var word = (checkIn.Direction, language) switch
        {
            (Direction.In, "en") => "in:",
            (Direction.Out, "en") => "out:",
            (Direction.In, _) => "vào:",
            _ => "ra:",
        };
        return !checkIn.IsRepeat ? word : language == "en" ? "(repeat) " + word : "(trùng) " + word;
    }
}
