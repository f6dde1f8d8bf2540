using System.Text;
using System.Text.Json;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Tests.Domain.Reports;
using Bot.Tests.Fakes;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Privacy;

public sealed class OwnReportsTests
{
    [Fact]
    public async Task An_official_gets_what_he_sent_and_changed_and_of_what_he_was_told()
    {
        await using var world = await BeginAsync();
        await world.SubmitAsync(Head, new ReportSubmission(0) { Scans = 30, Reason = "Sổ giấy 18 lượt", Note = "<b>Cổng sau</b> mở muộn" });
        await world.ReturnAsync(Supervisor, (await world.ReportAsync())!.Id, 1);
        await world.ConfirmAsync(Head, Due.AddHours(2));
        await world.DoAsync(Due, t => t.Records.Nudges.AddAsync(new ReportNudge(Term.Key.Of(School), "due-0800", Head, Due), default));
        await world.DoAsync(Due, t => t.Records.Nudges.AddAsync(new ReportNudge(Term.Key.Of(School), "due-0800", Clerk, Due), default));

        var (json, page) = await ExportAsync(world, Head);

        var reports = json.GetProperty("reports").EnumerateArray().ToList();
        reports.Select(r => r.GetProperty("deed").GetString()).ShouldBe(["Submit", "Submit"]);
        var first = reports[0];
        (Text(first, "unit"), Text(first, "period"), Text(first, "name"), Text(first, "role"), Text(first, "reason"), Text(first, "note"))
            .ShouldBe(("Đơn vị Mẫu 3", "2026-11", "Lê Thị Mẫu", "Head", "Sổ giấy 18 lượt", "<b>Cổng sau</b> mở muộn"));
        (first.GetProperty("scans").GetInt64(), reports[1].GetProperty("scans").GetInt64()).ShouldBe((30, 12));
        Text(json.GetProperty("reportNudges").EnumerateArray().ShouldHaveSingleItem(), "stage").ShouldBe("due-0800");
        page.ShouldContain("Gửi / Sent");
        page.ShouldContain("&lt;b&gt;Cổng sau&lt;/b&gt; mở muộn");
        page.ShouldContain("Lần hệ thống nhắc tôi gửi báo cáo <small lang=\"en\">When I was reminded of reports</small>: 1");
    }

    [Fact]
    public async Task Who_gathers_returns_and_signs_gets_that_and_each_sheet_once()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        var at = Due.AddHours(3);
        await world.AskAsync(Leader, sheet, at);
        await world.ProveAsync(Leader, at.AddMinutes(1));
        await world.SignAsync(Leader, sheet, at.AddMinutes(2));
        await world.SendAsync(Office, sheet);

        Deeds(await ExportAsync(world, Leader)).ShouldBe(["AskToSign Đơn vị Mẫu 1", "Sign Đơn vị Mẫu 1"]);
        Deeds(await ExportAsync(world, Office)).ShouldBe(["Aggregate Đơn vị Mẫu 1", "Send Đơn vị Mẫu 1"]);
        Deeds(await ExportAsync(world, Clerk)).ShouldBeEmpty();
    }

    private static List<string> Deeds((JsonElement Json, string Page) export) =>
        [.. export.Json.GetProperty("reports").EnumerateArray().Select(r => $"{Text(r, "deed")} {Text(r, "unit")}")];

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static async Task<(JsonElement Json, string Page)> ExportAsync(ReportWorld world, ResidentId who)
    {
        var office = OfficeFiles.Shipped;
        var export = new ExportOwn(new CryptoSecretSource(), office.Divisions, office.Countries, office.Triage, office.Privacy.Retention);
        var made = await world.DoAsync(Due, t => export.ExecuteAsync(t, People.Complete(who.Value), default));
        return (JsonDocument.Parse(made.Json.Content).RootElement, Encoding.UTF8.GetString(made.Page.Content.Span));
    }
}
