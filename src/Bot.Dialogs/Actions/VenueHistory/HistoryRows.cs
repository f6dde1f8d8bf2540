using System.Globalization;
using System.Text;
using Bot.Domain.CheckIns;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>The rows of a page: "Hôm nay (02/07)", then "• 10h24' 02/07 vào: NGUYỄN ĐÌNH *** · 0966 323 ***", newest first.</summary>
internal static class HistoryRows
{
    public static string Write(IReadOnlyList<Visit> rows, Dictionary<ResidentId, Resident> people, bool namesVenues, DialogTurn turn)
    {
        if (rows.Count == 0)
        {
            return turn.Language == "en" ? "No scan." : "Không có lượt nào.";
        }

        var built = new StringBuilder();
        var day = default(DateOnly);
        foreach (var row in rows)
        {
            var its = VietnamTime.Date(row.CheckIn.At);
            if (its != day)
            {
                day = its;
                built.Append(DayName(its, turn)).Append('\n');
            }

            built.Append("• ").Append(VietnamTime.Stamp(row.CheckIn.At)).Append(' ').Append(Way(row.CheckIn, turn.Language)).Append(' ').Append(Name(people, row.CheckIn.Resident));
            _ = namesVenues ? built.Append(" · ").Append(row.Venue.Name) : built;
            if (row.CheckIn.Controller is { } by)
            {
                built.Append(turn.Language == "en" ? " · let in by " : " · kiểm soát: ").Append(Name(people, by));
            }

            built.Append('\n');
        }

        return built.ToString().TrimEnd('\n');
    }

    private static string Name(Dictionary<ResidentId, Resident> people, ResidentId id) => HistoryWords.Person(people.GetValueOrDefault(id));

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

    private static string Way(CheckIn checkIn, string language)
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
