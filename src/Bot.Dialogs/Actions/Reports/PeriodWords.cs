using System.Globalization;
using Bot.Domain.Reports;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>How a report is called in the texts: "báo cáo tháng 11", and with the cycle's own name where an office has several.</summary>
internal sealed class PeriodWords(ReportTerms terms)
{
    /// <summary>Within a sentence: "báo cáo tháng 11".</summary>
    public string Name(ReportPeriodKey period, DateTimeOffset now, string language)
    {
        var isEnglish = language == "en";
        if (!terms.Cycles.TryFind(period.Cycle, out var cycle) || !cycle.TryPeriod(period.Period, out var days))
        {
            return isEnglish ? "the report" : "báo cáo";
        }

        var isThisYear = days.Last.Year == VietnamTime.Date(now).Year;
        var own = terms.Cycles.All.Count > 1 ? cycle.Plan.Name : null;
        return isEnglish
            ? $"{own?.En ?? "report"} for {days.Last.ToString(isThisYear ? "MMMM" : "MMMM yyyy", CultureInfo.InvariantCulture)}"
            : $"{own?.Vi ?? "báo cáo"} tháng {days.Last.ToString(isThisYear ? "%M" : "M/yyyy", CultureInfo.InvariantCulture)}";
    }

    /// <summary>At the beginning of one: "Báo cáo tháng 11".</summary>
    public string Title(ReportPeriodKey period, DialogTurn turn)
    {
        var name = Name(period, turn.Now, turn.Language);
        return char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }

    /// <summary>"từ 30/10 đến hết 29/11".</summary>
    public static string Days(CountedDays days, string language) => language == "en"
        ? $"from {Figures.Day(days.From)} to the end of {Figures.Day(days.Last)}"
        : $"từ {Figures.Day(days.From)} đến hết {Figures.Day(days.Last)}";

    /// <summary>For those who follow reports of others: "Hạn gửi: hết ngày 30/11.", and once it has passed that it has.</summary>
    public static string DueDay(ReportTerm term, DateTimeOffset now, string language)
    {
        var last = Figures.Day(VietnamTime.Date(term.Deadline.AddTicks(-1)));
        return (now >= term.Deadline, language) switch
        {
            (true, "en") => $"Overdue since the end of {last}.",
            (true, _) => $"Đã quá hạn từ hết ngày {last}.",
            (false, "en") => $"Due by the end of {last}.",
            _ => $"Hạn gửi: hết ngày {last}.",
        };
    }

    /// <summary>"Hạn gửi: hết ngày 30/11.", and once it has passed that a report is still taken.</summary>
    public static string Deadline(ReportTerm term, DateTimeOffset now, string language)
    {
        var last = Figures.Day(VietnamTime.Date(term.Deadline.AddTicks(-1)));
        return (now >= term.Deadline, language) switch
        {
            (true, "en") => $"It was due by the end of {last}. You can still send it; it is marked as late.",
            (true, _) => $"Hạn gửi là hết ngày {last}. Bạn vẫn gửi được, báo cáo sẽ ghi là gửi muộn.",
            (false, "en") => $"Due by the end of {last}.",
            _ => $"Hạn gửi: hết ngày {last}.",
        };
    }
}
