using System.Globalization;
using System.Text.Json;
using Bot.Domain.Reports;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Privacy;

/// <summary>An official's work with reports, as it stands in an export: what was done, by which name and role, and of what the clock told.</summary>
internal static class ExportReports
{
    internal static IReadOnlyList<string> Headings { get; } =
        ["Thời gian|Time", "Việc|What", "Đơn vị|Unit", "Kỳ|Period", "Với tư cách|As", "Số lượt|Scans", "Lý do, ghi chú|Reason, note"];

    internal static IReadOnlyList<string> NudgeHeadings { get; } = ["Thời gian|Time", "Đơn vị|Unit", "Kỳ|Period"];

    internal static IReadOnlyList<string> Row(OwnReportStep own) =>
    [
        VietnamTime.Full(own.Step.At), WordOf(own.Step.Deed), NameOf(own.Unit), own.Period, own.Step.By is { } by ? $"{by.Name}, {RoleOf(by)}" : string.Empty,
        own.Sent is { } sent ? ReportNumber.Show(sent.Scans) : string.Empty,
        string.Join(". ", new[] { own.Step.Reason, own.Sent?.Note ?? string.Empty }.Where(t => t.Length > 0)),
    ];

    internal static IReadOnlyList<string> Row(OwnNudge own) => [VietnamTime.Full(own.Nudge.At), NameOf(own.Unit), own.Nudge.Key.Period];

    internal static void Write(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartArray("reports");
        foreach (var (step, unit, period, sent) in own.ReportSteps)
        {
            json.WriteStartObject();
            json.WriteString("at", Time(step.At));
            json.WriteString("deed", step.Deed.ToString());
            json.WriteString("unit", unit?.Name);
            json.WriteString("unitCode", unit?.Code.Value);
            json.WriteString("period", period);
            json.WriteString("name", step.By?.Name);
            json.WriteString("title", step.By?.Title);
            json.WriteString("role", step.By?.Role.ToString());
            json.WriteString("reason", step.Reason);
            WriteSent(json, sent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reportNudges");
        foreach (var (nudge, unit) in own.Nudges)
        {
            json.WriteStartObject();
            json.WriteString("at", Time(nudge.At));
            json.WriteString("unit", unit?.Name);
            json.WriteString("unitCode", unit?.Code.Value);
            json.WriteString("period", nudge.Key.Period);
            json.WriteString("stage", nudge.Stage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSent(Utf8JsonWriter json, ReportVersion? sent)
    {
        if (sent is not null)
        {
            json.WriteString("receipt", sent.Receipt);
            json.WriteNumber("scans", sent.Scans);
            json.WriteString("note", sent.Note);
        }
    }

    private static string NameOf(Unit? unit) => unit is null ? string.Empty : $"{unit.Name} ({unit.Code})";

    private static string RoleOf(ReportPerson by) => $"{(by.Title.Length > 0 ? by.Title + ", " : string.Empty)}{UnitRoleNames.Of(by.Role, "vi")} / {UnitRoleNames.Of(by.Role, "en")}";

    private static string WordOf(ReportDeed deed) => deed switch
    {
        ReportDeed.Submit => "Gửi / Sent",
        ReportDeed.Correct => "Sửa và gửi lại / Corrected",
        ReportDeed.Return => "Trả lại / Sent back",
        ReportDeed.Aggregate => "Tổng hợp / Gathered",
        ReportDeed.AskToSign => "Xem để ký / Looked at to sign",
        ReportDeed.Sign => "Ký / Signed",
        ReportDeed.Send => "Gửi lên cấp trên / Sent on",
        _ => "Chốt số / Fixed",
    };

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
