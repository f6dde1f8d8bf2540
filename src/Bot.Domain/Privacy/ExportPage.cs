using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bot.Domain.CheckIns;
using Bot.Domain.Countries;
using Bot.Domain.Declarations;
using Bot.Domain.Feedback;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.Privacy;

/// <summary>
/// A person's records for reading: one page that works without network or script, Vietnamese with English beside it.
/// Everything from people is escaped.
/// </summary>
internal sealed class ExportPage(OwnRecords own, TriageRules triage, CountryCatalog countries)
{
    private const string Style = """
        body{font:16px/1.5 "Be Vietnam Pro",system-ui,sans-serif;margin:0 auto;max-width:52rem;padding:1rem;color-scheme:light dark}
        table{border-collapse:collapse;width:100%}td,th{border:1px solid #888;padding:.4rem;text-align:left;vertical-align:top}
        h2{margin-top:2rem}small{opacity:.75}.scroll{overflow-x:auto}@media print{body{max-width:none}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _page = new(8192);

    internal byte[] Write()
    {
        _page.Append("<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
            .Append("Dữ liệu của tôi / My data</title><style>").Append(Style).Append("</style></head><body><h1>Dữ liệu của tôi <small lang=\"en\">My data</small></h1>");
        _page.Append("<p>Lập lúc ").Append(VietnamTime.Full(own.MadeAt)).Append(" (giờ Việt Nam). <span lang=\"en\">Made at this time, Vietnam time.</span></p>");
        WriteProfile();
        WriteConsents();
        WriteVisits();
        WriteDeclarations();
        WriteFeedback();
        WriteVenues();
        WriteRoles();
        WriteReports();
        WriteReminders();
        WriteAccesses();
        _page.Append("</body></html>");
        return Encoding.UTF8.GetBytes(_page.ToString());
    }

    private void WriteProfile()
    {
        Heading("Hồ sơ", "Profile", null);
        _page.Append("<div class=\"scroll\"><table>");
        Pair("Họ tên", "Name", own.Resident.Name?.Upper);
        Pair("Số điện thoại", "Phone", own.Resident.Phone?.National);
        Pair("Năm sinh", "Year of birth", own.Resident.BirthYear?.ToString(CultureInfo.InvariantCulture));
        Pair("Giới tính", "Sex", own.Resident.Sex is { } sex ? ExportWords.Of(sex) : null);
        Pair("Địa chỉ", "Address", own.Address);
        Pair("Quốc tịch", "Nationality", ExportWords.Of(own.Resident.Details.Nationality, countries));
        Pair("Số giấy tờ", "Paper number", own.Resident.Details.IdNumber?.Value);
        Pair("Số thẻ BHYT", "Insurance number", own.Resident.Details.InsuranceNumber?.Value);
        Pair("Thư điện tử", "E-mail", own.Resident.Details.Email?.Value);
        Pair("Có hồ sơ từ", "Profile since", VietnamTime.Full(own.Resident.CreatedAt));
        Pair("Cuộc trò chuyện", "Chats", string.Join(", ", own.Chats.Select(c => c.Channel)));
        _page.Append("</table></div>");
    }

    private void WriteConsents()
    {
        Heading("Các lần đồng ý", "Consents", own.Consents.Count);
        Table("Mục đích|Purpose", "Đồng ý lúc|Given", "Rút lúc|Withdrawn", "Số biên nhận|Receipt");
        foreach (var consent in own.Consents)
        {
            Row(ExportWords.Of(consent.Purpose), VietnamTime.Full(consent.GivenAt), consent.WithdrawnAt is { } at ? VietnamTime.Full(at) : "", ReceiptNumber.Of(consent.Id));
        }

        _page.Append("</table></div>");
    }

    private void WriteVisits()
    {
        Heading("Lịch sử tôi đến các địa điểm", "Venues I went to", own.Visits.Count);
        Table("Thời gian|Time", "Địa điểm|Venue", "Vào, ra|In, out");
        foreach (var visit in own.Visits)
        {
            var direction = visit.CheckIn.Direction == Direction.In ? "Vào / In" : "Ra / Out";
            Row(VietnamTime.Full(visit.CheckIn.At), visit.Venue.Name, visit.CheckIn.IsRepeat ? direction + " (trùng / repeat)" : direction);
        }

        _page.Append("</table></div>");
    }

    private void WriteDeclarations()
    {
        Heading("Tờ khai y tế", "Health declarations", own.Declarations.Count);
        Table("Thời gian|Time", "Về ai|About", "Đi lại|Travel", "Dấu hiệu|Signs", "Tiếp xúc|Contacts", "Kết quả|Result");
        foreach (var declaration in own.Declarations)
        {
            Row(
                VietnamTime.Full(declaration.At),
                declaration.Subject is DeclarationSubject.Other other ? other.Name.Upper : "Bản thân / Myself",
                declaration.Answers.Travel,
                ExportWords.WithNote(ExportWords.Of(declaration.Answers.Symptoms, triage.Symptoms), declaration.Answers.SymptomNote),
                ExportWords.Of(declaration.Answers.Contacts, triage.Contacts),
                ExportWords.Of(declaration.Level));
        }

        _page.Append("</table></div>");
    }

    private void WriteFeedback()
    {
        Heading("Góp ý, phản ánh", "Feedback", own.Feedback.Count);
        Table("Thời gian|Time", "Về việc|About", "Nội dung|Words", "Gọi lại|Call back", "Xong lúc|Settled", "Số biên nhận|Receipt");
        foreach (var note in own.Feedback)
        {
            Row(
                VietnamTime.Full(note.At),
                ExportWords.Of(note.Topic),
                note.Text,
                note.ContactPhone?.National ?? string.Empty,
                note.DoneAt is { } at ? VietnamTime.Full(at) : string.Empty,
                ReceiptNumber.Of(note.Id));
        }

        _page.Append("</table></div>");
    }

    private void WriteVenues()
    {
        Heading("Địa điểm tôi phụ trách", "Venues I run", own.Venues.Count);
        Table("Địa điểm|Venue", "Mã|Code", "Vai trò|Role", "Từ lúc|Since", "Nhãn|Label", "Đang chuyển cho|Offered to");
        foreach (var (person, venue) in own.Venues)
        {
            var transfer = own.Transfers.FirstOrDefault(t => t.Venue == venue.Id);
            Row(venue.Name, venue.Code.Display, ExportWords.Of(person), VietnamTime.Full(person.Since), person.Label ?? string.Empty, transfer?.To.National ?? string.Empty);
        }

        _page.Append("</table></div>");
    }

    private void WriteRoles() => Rows("Vai trò ở đơn vị", "Roles in units", ExportRoles.Headings, own.Roles.Select(ExportRoles.Row));

    private void WriteReports()
    {
        Rows("Việc tôi làm với báo cáo", "What I did with reports", ExportReports.Headings, own.ReportSteps.Select(ExportReports.Row));
        Rows("Lần hệ thống nhắc tôi gửi báo cáo", "When I was reminded of reports", ExportReports.NudgeHeadings, own.Nudges.Select(ExportReports.Row));
    }

    private void WriteReminders()
    {
        Heading("Nhắc nhở đã chọn", "Reminders chosen", own.Reminders.Count);
        Table("Nhắc|About", "Bật, tắt|On, off", "Chọn lúc|Chosen");
        foreach (var choice in own.Reminders)
        {
            var about = choice.Kind == ReminderKind.CheckOut ? "Ra về / Checking out" : "Tờ khai hết hiệu lực / Declaration ended";
            Row(about, choice.IsWanted ? "Bật / On" : "Tắt / Off", VietnamTime.Full(choice.At));
        }

        _page.Append("</table></div>");
    }

    private void WriteAccesses()
    {
        Heading("Nhật ký", "Log: who did what with my data", own.Accesses.Count);
        Table("Thời gian|Time", "Người thực hiện|Who", "Việc|What", "Lý do|Why");
        foreach (var entry in own.Accesses)
        {
            var actor = entry.Actor == own.Resident.Id.ToString() ? "Bản thân / Myself" : entry.Actor;
            Row(VietnamTime.Full(entry.At), actor, entry.Action, entry.Reason);
        }

        _page.Append("</table></div>");
    }

    private void Rows(string vi, string en, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> cells)
    {
        var rows = cells.ToList();
        Heading(vi, en, rows.Count);
        Table([.. headings]);
        foreach (var row in rows)
        {
            Row([.. row]);
        }

        _page.Append("</table></div>");
    }

    private void Heading(string vi, string en, int? count)
    {
        _page.Append("<h2>").Append(vi).Append(" <small lang=\"en\">").Append(en).Append("</small>");
        if (count is { } n)
        {
            _page.Append(": ").Append(n.ToString(CultureInfo.InvariantCulture));
        }

        _page.Append("</h2>");
    }

    private void Table(params ReadOnlySpan<string> headings)
    {
        _page.Append("<div class=\"scroll\"><table><tr>");
        foreach (var heading in headings)
        {
            var cut = heading.IndexOf('|', StringComparison.Ordinal);
            _page.Append("<th scope=\"col\">").Append(heading.AsSpan(0, cut)).Append(" <small lang=\"en\">").Append(heading.AsSpan(cut + 1)).Append("</small></th>");
        }

        _page.Append("</tr>");
    }

    private void Row(params ReadOnlySpan<string> cells)
    {
        _page.Append("<tr>");
        foreach (var cell in cells)
        {
            _page.Append("<td>").Append(Encoder.Encode(cell)).Append("</td>");
        }

        _page.Append("</tr>");
    }

    private void Pair(string vi, string en, string? value) =>
        _page.Append("<tr><th scope=\"row\">").Append(vi).Append(" <small lang=\"en\">").Append(en).Append("</small></th><td>")
            .Append(Encoder.Encode(value ?? string.Empty)).Append("</td></tr>");
}
