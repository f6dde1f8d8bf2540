using Bot.Domain.Reports;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>A step of a report or a sheet in a line: "10h24' 30/11: Nguyễn Văn Mẫu (Hiệu trưởng) gửi".</summary>
internal static class StepWords
{
    /// <summary>Own choice: reasons are written in full up to their longest; the line is one of several.</summary>
    private const int LongestReason = 300;

    /// <summary>Own choice: a whole chain has sent, gathered, looked at, signed and sent on.</summary>
    private const int MostSteps = 5;

    /// <summary>The last steps that people took with a report or a sheet, oldest first.</summary>
    public static async ValueTask<IReadOnlyList<string>> LastAsync(DialogTurn turn, long about, CancellationToken ct) =>
        [.. (await turn.Store.Reports.StepsAsync(about, ct)).Where(s => s.By is not null).TakeLast(MostSteps).Select(s => Line(s, turn.Language))];

    public static string Line(ReportStep step, string language)
    {
        var who = step.By is { } by ? Who(by.Name, by.Title) : language == "en" ? "the service" : "hệ thống";
        var reason = step.Reason.Length > 0 ? ": " + Figures.Short(step.Reason, LongestReason) : string.Empty;
        return $"{VietnamTime.Stamp(step.At)}: {who} {Verb(step.Deed, language)}{reason}";
    }

    /// <summary>"Nguyễn Văn Mẫu (Hiệu trưởng)".</summary>
    public static string Who(string name, string? title) => string.IsNullOrEmpty(title) ? name : $"{name} ({title})";

    private static string Verb(ReportDeed deed, string language) => (deed, language) switch
    {
        (ReportDeed.Submit, "en") => "sent it",
        (ReportDeed.Correct, "en") => "corrected it",
        (ReportDeed.Return, "en") => "sent it back",
        (ReportDeed.FixCount, "en") => "fixed the number",
        (ReportDeed.Aggregate, "en") => "put it into the sheet",
        (ReportDeed.AskToSign, "en") => "looked at it to sign",
        (ReportDeed.Sign, "en") => "signed",
        (ReportDeed.Send, "en") => "sent it on",
        (ReportDeed.Submit, _) => "gửi",
        (ReportDeed.Correct, _) => "sửa và gửi lại",
        (ReportDeed.Return, _) => "trả lại",
        (ReportDeed.FixCount, _) => "chốt số",
        (ReportDeed.Aggregate, _) => "đưa vào bảng tổng hợp",
        (ReportDeed.AskToSign, _) => "xem để ký",
        (ReportDeed.Sign, _) => "ký",
        _ => "gửi lên cấp trên",
    };
}
