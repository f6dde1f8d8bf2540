using Bot.Domain.Reports;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>How a note and a reason are asked for; the examples stand in the flow.</summary>
internal static class ReportNotes
{
    internal const string NoteWhy = "reportNoteWhy";
    internal const string Why = "reportWhy";

    public static string Ask(NoteNeed need, string language) => (need, language) switch
    {
        (NoteNeed.NoVenues, "en") => "No place belongs to the unit, so there is no scan. Please say why, so that nobody has to ask back.",
        (NoteNeed.NoScans, "en") => "There is no scan in this period. Please say why, so that nobody has to ask back.",
        (NoteNeed.FarBelow, "en") => "There are fewer scans than the unit has people. Please say why, so that nobody has to ask back.",
        (_, "en") => "What should be noted with this report?",
        (NoteNeed.NoVenues, _) => "Đơn vị chưa có địa điểm nào nên không có lượt quét. Vui lòng cho biết vì sao, để khi tổng hợp không phải hỏi lại.",
        (NoteNeed.NoScans, _) => "Kỳ này không có lượt quét nào. Vui lòng cho biết vì sao, để khi tổng hợp không phải hỏi lại.",
        (NoteNeed.FarBelow, _) => "Số lượt quét ít hơn số người của đơn vị. Vui lòng cho biết vì sao, để khi tổng hợp không phải hỏi lại.",
        _ => "Bạn muốn ghi chú gì cho báo cáo này?",
    };

    /// <summary>Scans came in while the report was open, so that the number given is no longer the one counted.</summary>
    public static string AskAgain(string language) =>
        language == "en" ? "Your number is another one than the system counts by now. Why?" : "Số của bạn khác số hệ thống đếm đến lúc này. Vì sao?";

    /// <param name="counted">What the system counted, when another number is given; null when a report that is in is changed.</param>
    /// <param name="language">"vi" or "en".</param>
    public static string AskReason(long? counted, string language) => (counted, language) switch
    {
        ({ } scans, "en") => $"Why is your number another one than the system counted ({Figures.Scans(scans, language)})?",
        (null, "en") => "Why is the report that is in changed?",
        ({ } scans, _) => $"Vì sao số của bạn khác số hệ thống đếm ({Figures.Scans(scans, language)})?",
        _ => "Vì sao bạn sửa báo cáo đã gửi?",
    };
}
