using Bot.Channels;
using Bot.Channels.Inbox;
using Bot.Channels.Reminders;
using Bot.Channels.Reports;
using Bot.ChannelTests.Reminders;
using Bot.Dialogs.Configuration;
using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.ChannelTests.Reports;

/// <summary>Unit heads are told that their report is due: each once at each stage, whatever the scheduler does.</summary>
public sealed class ReportNudgeTests : IAsyncLifetime
{
    private static readonly ReportPeriodKey November = new("monthly", "2026-11");
    private ResidentsBed _bed = null!;

    public async Task InitializeAsync()
    {
        _bed = await ResidentsBed.StartAsync();
        await UnitAsync(1, parent: null, reports: false);
    }

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task On_the_morning_of_the_thirtieth_every_head_is_told_once()
    {
        await HeadAsync(2);
        await HeadAsync(3);

        On("2026-11-30T07:59:59");
        await RunAsync();
        Told("2").ShouldBe(0);

        On("2026-11-30T08:00:00");
        await RunAsync();
        await RunAsync();
        On("2026-11-30T08:05:00");
        await RunAsync();

        Told("2").ShouldBe(1);
        Told("3").ShouldBe(1);
        _bed.Heard("2")[^1].Text.ShouldContain("áo cáo tháng 11");
    }

    [Fact]
    public async Task Two_schedulers_a_restart_and_a_clock_set_back_repeat_nothing()
    {
        await HeadAsync(2);
        On("2026-11-30T08:00:00");

        await _bed.IdleAfterAsync(Task.WhenAll(Sweep().RunAsync(default), AnotherSweep().RunAsync(default)));
        await _bed.RestartAsync();
        await RunAsync();
        On("2026-11-30T07:30:00");
        await RunAsync();
        On("2026-11-30T08:10:00");
        await RunAsync();

        Told("2").ShouldBe(1);
    }

    [Fact]
    public async Task A_head_of_several_units_gets_one_message()
    {
        await HeadAsync(2);
        await UnitAsync(3, parent: 1);
        await RoleAsync(unit: 3, person: 2, UnitRole.Head);
        On("2026-11-30T08:00:00");

        await RunAsync();

        Told("2").ShouldBe(1);
        (await _bed.ReadAsync(s => s.Nudges.AtStageAsync(November, "due-0800", default))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_sent_the_report_or_asked_for_silence_is_left_alone_until_then()
    {
        await HeadAsync(2);
        await HeadAsync(3);
        await _bed.WriteAsync(s => s.Reports.SaveAsync(Submitted(2), default));
        await _bed.WriteAsync(async s =>
        {
            await s.Reports.SnoozeAsync(November.Of(new UnitId(3)), new ResidentId(3), At("2026-11-30T10:00:00"), default);
            return 0;
        });
        On("2026-11-30T08:00:00");
        await RunAsync();
        Told("3").ShouldBe(0);

        On("2026-11-30T10:00:05");
        await RunAsync();
        await RunAsync();

        Told("2").ShouldBe(0);
        Told("3").ShouldBe(1);
    }

    [Fact]
    public async Task A_report_sent_between_looking_and_speaking_silences_the_nudge()
    {
        await HeadAsync(2);
        On("2026-11-30T08:00:00");

        await _bed.IdleAfterAsync(AnotherSweep(new InBetween(
            _bed.Get<IEventRaiser>(), () => _bed.WriteAsync(s => s.Reports.SaveAsync(Submitted(2), default)))).RunAsync(default));

        Told("2").ShouldBe(0);
    }

    [Fact]
    public async Task Who_blocked_one_channel_is_told_on_another_and_a_clerk_is_told_as_well()
    {
        await HeadAsync(2);
        await _bed.OpenChatAsync(2, ChatAddress.Private(ChatAddress.Telegram, "2"), isUnreachable: true);
        await _bed.OpenChatAsync(2, ChatAddress.Private(ChatAddress.Zalo, "zalo-2"));
        await PersonAsync(4);
        await RoleAsync(unit: 2, person: 4, UnitRole.Clerk);
        On("2026-11-30T08:00:00");

        await RunAsync();

        Told("2").ShouldBe(0);
        Told("zalo-2").ShouldBe(1);
        Told("4").ShouldBe(1);
    }

    [Fact]
    public async Task After_days_without_a_scheduler_only_the_latest_stage_is_said()
    {
        await HeadAsync(2);

        // Monday 30 November was missed altogether, and 1 December until noon.
        On("2026-12-01T12:00:00");
        await RunAsync();
        await RunAsync();

        Told("2").ShouldBe(1);
        (await _bed.ReadAsync(s => s.Nudges.OfUnitsAsync(November, [new(2)], default))).Select(n => n.Stage).ShouldBe(["late-2026-12-01"]);
    }

    [Theory]
    [InlineData("2026-11-30T22:30:00")]
    [InlineData("2026-12-05T09:00:00")]
    public async Task Nobody_is_told_at_night_or_on_a_day_off(string instant)
    {
        await HeadAsync(2);
        On(instant);

        await RunAsync();

        Told("2").ShouldBe(0);
    }

    [Fact]
    public async Task The_supervisor_gets_the_list_of_the_missing_once_a_morning_and_none_when_all_is_in()
    {
        await HeadAsync(2);
        await PersonAsync(9);
        await RoleAsync(unit: 1, person: 9, UnitRole.Supervisor);

        On("2026-12-01T08:30:00");
        await RunAsync();
        await RunAsync();
        Told("9").ShouldBe(1);

        await _bed.WriteAsync(s => s.Reports.SaveAsync(Submitted(2), default));
        On("2026-12-02T08:30:00");
        await RunAsync();
        Told("9").ShouldBe(1);
    }

    [Fact]
    public async Task A_head_whose_phone_went_to_somebody_else_is_not_told()
    {
        await HeadAsync(2);
        await _bed.WriteAsync(async s =>
        {
            await s.Residents.SaveAsync(new Resident { Id = new ResidentId(2), CreatedAt = _bed.Now }, default);
            return 0;
        });
        On("2026-11-30T08:00:00");

        await RunAsync();

        Told("2").ShouldBe(0);
    }

    private static DateTimeOffset At(string vietnamese) => DateTimeOffset.Parse(vietnamese + "+07:00", System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

    private static Report Submitted(long unit) => new()
    {
        Id = new ReportId(unit),
        Key = November.Of(new UnitId(unit)),
        State = ReportState.Submitted,
        Version = 1,
        Revision = 1,
        Days = CountedDays.OfMonth(2026, 11),
    };

    private ReportNudgeSweep Sweep() => _bed.Get<ReportNudgeSweep>();

    private ReportNudgeSweep AnotherSweep(IEventRaiser? raiser = null)
    {
        var cycles = _bed.Get<OfficeConfiguration>().Reports;
        return new ReportNudgeSweep(
            new ReportNudgeRules(new FindNudges(cycles), new MissingReports(cycles)),
            _bed.Get<ReminderChats>(), _bed.Store, raiser ?? _bed.Get<IEventRaiser>(), _bed.Get<PathSurroundings>());
    }

    private void On(string vietnamese) => _bed.SetWall(At(vietnamese));

    private Task<int> RunAsync() => _bed.IdleAfterAsync(Sweep().RunAsync(CancellationToken.None));

    private int Told(string chat) => _bed.Heard(chat).Count;

    private async Task HeadAsync(int number)
    {
        await UnitAsync(number, parent: 1);
        await PersonAsync(number);
        await RoleAsync(number, number, UnitRole.Head);
    }

    private Task<int> UnitAsync(long id, long? parent, bool reports = true) => _bed.WriteAsync(async s =>
    {
        UnitCode.TryParse($"DV-{id}", out var code).ShouldBeTrue();
        await s.Units.SaveAsync(
            new Unit
            {
                Id = new UnitId(id), Code = code!.Value, Name = $"Đơn vị Mẫu {id}", Kind = "school", Parent = parent is { } above ? new UnitId(above) : null,
                ValidFrom = new DateOnly(2025, 7, 1), Reports = reports,
            },
            default);
        return 0;
    });

    private async Task PersonAsync(int number)
    {
        await _bed.WriteAsync(async s =>
        {
            await s.Residents.SaveAsync(new Resident { Id = new ResidentId(number), CreatedAt = _bed.Now, Phone = Phone(number) }, default);
            return 0;
        });
        await _bed.OpenChatAsync(number, ChatAddress.Private(ChatAddress.Telegram, $"{number}"));
    }

    private Task<int> RoleAsync(long unit, int person, UnitRole role) => _bed.WriteAsync(async s =>
    {
        PersonName.TryParse($"Người Mẫu {(char)('A' + person)}", out var name).ShouldBeTrue();
        await s.UnitPeople.SaveAsync(
            new UnitPerson
            {
                Id = (unit * 100) + person, Unit = new UnitId(unit), Role = role, Name = name!.Value, Phone = Phone(person), Tie = UnitTie.Recognised,
                Resident = new ResidentId(person), Since = new DateOnly(2026, 1, 1), WelcomedAt = _bed.Now,
            },
            default);
        return 0;
    });

    private static PhoneNumber Phone(int number) => PhoneNumber.FromE164($"+847100000{number:00}");
}
