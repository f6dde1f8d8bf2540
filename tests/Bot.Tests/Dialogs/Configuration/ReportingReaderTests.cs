using Bot.Domain.Reports.Cycles;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Configuration;

public sealed class ReportingReaderTests : IDisposable
{
    private readonly OfficeFilesCopy _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_shipped_file_says_what_the_policy_has_as_default()
    {
        var plan = _files.Load().Reports.Plan;
        var cycle = plan.Cycles.ShouldHaveSingleItem();
        var usual = new CyclePlan { Id = cycle.Id, Name = cycle.Name, Since = new DateOnly(2026, 11, 1) };
        var said = cycle.Nudges;

        (cycle with { Nudges = usual.Nudges }).ShouldBe(usual);
        said.BeforeDays.ShouldBe(CyclePolicy.BeforeDays);
        said.DueDayAt.ShouldBe(usual.Nudges.DueDayAt);
        (said with { BeforeDays = usual.Nudges.BeforeDays, DueDayAt = usual.Nudges.DueDayAt }).ShouldBe(usual.Nudges);
        plan.Quiet.ShouldBe(new ReportPlan { Cycles = [] }.Quiet);
        plan.Button.ShouldBe(new ReportPlan { Cycles = [] }.Button);
        plan.Snoozes.ShouldBe(CyclePolicy.Snoozes);
    }

    [Fact]
    public void An_office_may_have_several_cycles_of_its_own()
    {
        var file = Path.Combine(_files.Folder, "reporting.yaml");
        var text = File.ReadAllText(file);
        var second = text[text.IndexOf("  - id: monthly", StringComparison.Ordinal)..]
            .Replace("id: monthly", "id: to-the-14th", StringComparison.Ordinal)
            .Replace("from_day: 1", "from_day: 15", StringComparison.Ordinal)
            .Replace("day: 30, month: same, shift: next", "day: 5, month: next, shift: previous", StringComparison.Ordinal)
            .Replace("columns: []", "columns: [persons, last_month]", StringComparison.Ordinal);
        File.WriteAllText(file, text + second);

        var reports = _files.Load().Reports;

        reports.All.Select(c => c.Id).ShouldBe(["monthly", "to-the-14th"]);
        reports.TryFind("to-the-14th", out var cycle).ShouldBeTrue();
        cycle!.Plan.Due.ShouldBe(new DueRule(5, true, DueShift.Previous));
        cycle.Plan.Columns.ShouldBe(new ReportColumns(true, true));
        cycle.PeriodFor(new DateOnly(2026, 11, 15)).Key.ShouldBe("2026-12");
        reports.TryFind("yearly", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("from: \"20:00\"", "from: \"23:00\"", "6:16: error D005: \"from:\" chỉ nhận giờ từ \"17:00\" đến \"22:00\". / \"from:\" takes a time from \"17:00\" to \"22:00\".")]
    [InlineData("snooze: [1h, 3h, morning]", "snooze: [1h, 9h, morning]", "9:14: error D005: \"snooze:\" nhận từ 15m đến 8h hoặc morning, mỗi mục một lần. / \"snooze:\" takes 15m to 8h or morning, each once.")]
    [InlineData("snooze: [1h, 3h, morning]", "snooze: [1h, 60m]", "9:14: error D005: \"snooze:\" nhận từ 15m đến 8h hoặc morning, mỗi mục một lần. / \"snooze:\" takes 15m to 8h or morning, each once.")]
    [InlineData("snooze: [1h, 3h, morning]", "snooze: [1h, 2h, 3h, 4h, 5h]", "9:9: error D005: \"snooze:\" nhiều nhất 4 mục. / \"snooze:\" takes at most 4 entries.")]
    [InlineData("again_after: 4h", "again_after: 5m", "13:24: error D005: \"again_after:\" chỉ nhận từ 1h đến 24h. / \"again_after:\" takes 1h to 24h.")]
    [InlineData("most_a_day: 2", "most_a_day: 60", "13:40: error D005: \"most_a_day:\" cần số nguyên từ 1 đến 6. / \"most_a_day:\" takes a whole number from 1 to 6.")]
    [InlineData("- id: monthly", "- id: Hàng tháng", "17:9: error D005: \"id:\" chỉ gồm chữ thường, số và gạch nối, không quá 30 ký tự. / \"id:\" takes small letters, digits and hyphens, at most 30.")]
    [InlineData("since: \"2026-11\"", "since: \"11/2026\"", "20:12: error D005: \"since:\" cần tháng từ năm 2021, viết như \"2026-11\". / \"since:\" takes a month from 2021 on, written like \"2026-11\".")]
    [InlineData("from_day: 1", "from_day: 29", "23:15: error D005: \"from_day:\" cần số nguyên từ 1 đến 28. / \"from_day:\" takes a whole number from 1 to 28.")]
    [InlineData("day: 30, month", "day: 32, month", "28:17: error D005: \"day:\" cần số nguyên từ 20 đến 31. / \"day:\" takes a whole number from 20 to 31.")]
    [InlineData("day: 30, month", "day: 10, month", "28:17: error D005: \"day:\" cần số nguyên từ 20 đến 31. / \"day:\" takes a whole number from 20 to 31.")]
    [InlineData("month: same", "month: last", "28:28: error D005: \"month:\" chỉ nhận: same, next. / \"month:\" takes only: same, next.")]
    [InlineData("shift: next", "shift: prev", "28:41: error D005: \"shift:\" chỉ nhận: next, previous, none. Có phải bạn muốn viết \"previous\"? / \"shift:\" takes only: next, previous, none. Did you mean \"previous\"?")]
    [InlineData("cut_off: \"00:00\"", "cut_off: \"24:00\"", "31:14: error D005: \"cut_off:\" chỉ nhận giờ từ \"00:00\" đến \"12:00\". / \"cut_off:\" takes a time from \"00:00\" to \"12:00\".")]
    [InlineData("cut_off: \"00:00\"", "cut_off: \"09:00\"", "31:14: error D005: \"cut_off:\" phải trước giờ nhắc đầu tiên của ngày đến hạn, vì tin nhắc nêu số đã chốt. / \"cut_off:\" must not be after the first message of the due day, which tells the fixed number.")]
    [InlineData("before_days: [3, 1]", "before_days: [3, 3]", "34:24: error D005: \"before_days:\" nhận các số nguyên khác nhau từ 1 đến 10. / \"before_days:\" takes different whole numbers from 1 to 10.")]
    [InlineData("before_days: [3, 1]", "before_days: [3, 0]", "34:24: error D005: \"before_days:\" nhận các số nguyên khác nhau từ 1 đến 10. / \"before_days:\" takes different whole numbers from 1 to 10.")]
    [InlineData("before_days: [3, 1]", "before_days: [5, 4, 3, 2, 1]", "34:20: error D005: \"before_days:\" nhiều nhất 4 mục. / \"before_days:\" takes at most 4 entries.")]
    [InlineData("due_day_at: [\"08:00\", \"15:00\"]", "due_day_at: []", "36:19: error D005: \"due_day_at:\" cần ít nhất một giờ. / \"due_day_at:\" takes at least one time.")]
    [InlineData("due_day_at: [\"08:00\", \"15:00\"]", "due_day_at: [\"08:00\", \"08:00\"]", "36:29: error D005: \"due_day_at:\" viết hai lần cùng một giờ. / \"due_day_at:\" has the same time twice.")]
    [InlineData("due_day_at: [\"08:00\", \"15:00\"]", "due_day_at: [\"08:00\", \"21:00\"]", "36:29: error D005: \"due_day_at:\" nằm trong giờ không nhắn ai (20:00–07:00). / \"due_day_at:\" lies in the quiet hours (20:00–07:00).")]
    [InlineData("late_at: \"08:00\"", "late_at: \"06:59\"", "38:16: error D005: \"late_at:\" nằm trong giờ không nhắn ai (20:00–07:00). / \"late_at:\" lies in the quiet hours (20:00–07:00).")]
    [InlineData("late_days: 20", "late_days: 99", "39:18: error D005: \"late_days:\" cần số nguyên từ 1 đến 40. / \"late_days:\" takes a whole number from 1 to 40.")]
    [InlineData("escalate_after: 3", "escalate_after: 21", "43:23: error D005: \"escalate_after:\" cần số nguyên từ 1 đến 20. / \"escalate_after:\" takes a whole number from 1 to 20.")]
    [InlineData("note_below_percent: 20", "note_below_percent: -1", "46:25: error D005: \"note_below_percent:\" cần số nguyên từ 0 đến 100. / \"note_below_percent:\" takes a whole number from 0 to 100.")]
    [InlineData("columns: []", "columns: [person]", "48:14: error D005: \"columns:\" chỉ nhận persons, last_month, không nhận \"person\". / \"columns:\" takes persons and last_month, not \"person\".")]
    [InlineData("      late_at: \"08:00\"\n", "", "34:7: error D006: Thiếu \"late_at:\". Hãy thêm vào. / \"late_at:\" is missing: add it.")]
    [InlineData("    cut_off:", "    cutoff:", "31:5: error D004: Không có từ khóa \"cutoff\" ở cycles. Có phải bạn muốn viết \"cut_off\"? / No key \"cutoff\" in cycles. Did you mean \"cut_off\"?")]
    public void A_broken_file_stops_the_start_and_says_what_to_write(string from, string to, string fault)
    {
        _files.Change("reporting.yaml", from, to);

        _files.Faults().ShouldContain("config/reporting.yaml:" + fault);
    }

    [Fact]
    public void A_period_that_ends_in_the_month_is_due_after_its_end()
    {
        _files.Change("reporting.yaml", "from_day: 1", "from_day: 15");
        _files.Change("reporting.yaml", "day: 30, month", "day: 14, month");

        _files.Faults().ShouldBe(["config/reporting.yaml:28:17: error D005: \"day:\" cần số nguyên từ 15 đến 31. / \"day:\" takes a whole number from 15 to 31."]);
    }

    [Theory]
    [InlineData("before_at: \"08:00\"", "before_at: \"8h\"", "35:18", "before_at")]
    [InlineData("supervisor_at: \"08:30\"", "supervisor_at: \"8:30\"", "42:22", "supervisor_at")]
    public void A_time_is_written_with_four_digits(string from, string to, string place, string key)
    {
        _files.Change("reporting.yaml", from, to);

        _files.Faults().ShouldBe([$"config/reporting.yaml:{place}: error D005: \"{key}:\" chỉ nhận giờ từ \"00:00\" đến \"23:59\". / \"{key}:\" takes a time from \"00:00\" to \"23:59\"."]);
    }
}
