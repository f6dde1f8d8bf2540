using Bot.Domain.Reports;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Where a unit stands, in a few words: "đã gửi, 1.234 lượt, muộn".</summary>
internal static class StandingWords
{
    public static string Of(ReportStanding? standing, string language)
    {
        var isEnglish = language == "en";
        var word = (standing?.State ?? ReportState.Draft, isEnglish) switch
        {
            (ReportState.Submitted, true) => "sent",
            (ReportState.Returned, true) => "sent back",
            (ReportState.Aggregated, true) => "in the sheet",
            (ReportState.Signed, true) => "signed",
            (ReportState.Sent, true) => "sent on",
            (_, true) => "not sent",
            (ReportState.Submitted, _) => "đã gửi",
            (ReportState.Returned, _) => "được trả lại",
            (ReportState.Aggregated, _) => "đã tổng hợp",
            (ReportState.Signed, _) => "đã ký",
            (ReportState.Sent, _) => "đã gửi cấp trên",
            _ => "chưa gửi",
        };
        if (standing is not { IsSubmitted: true, Scans: { } scans })
        {
            return word;
        }

        var late = standing.IsLate ? isEnglish ? ", late" : ", gửi muộn" : string.Empty;
        return $"{word}, {Figures.Scans(scans, language)}{late}";
    }
}
