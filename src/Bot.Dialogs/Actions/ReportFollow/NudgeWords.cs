using Bot.Domain.Reports.Nudges;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.ReportFollow;

/// <summary>When a unit was last reminded, and how: in the row of a list ("đã nhắc 08h00' 30/11 (hệ thống)"), and as a line of its card.</summary>
internal static class NudgeWords
{
    public static string InRow(LastNudge? last, string language) => (last, language) switch
    {
        (null, "en") => "not reminded yet",
        (null, _) => "chưa được nhắc",
        (_, "en") => "reminded " + When(last, language),
        _ => "đã nhắc " + When(last, language),
    };

    public static string Line(LastNudge? last, string language) => (last, language) switch
    {
        (null, "en") => "Not reminded yet.",
        (null, _) => "Chưa được nhắc.",
        (_, "en") => "Last reminder: " + When(last, language),
        _ => "Nhắc gần nhất: " + When(last, language),
    };

    private static string When(LastNudge last, string language)
    {
        var by = (last.IsByHand, language) switch
        {
            (true, "en") => "by hand",
            (false, "en") => "by the service",
            (true, _) => "cán bộ",
            _ => "hệ thống",
        };
        return $"{VietnamTime.Stamp(last.At)} ({by})";
    }
}
