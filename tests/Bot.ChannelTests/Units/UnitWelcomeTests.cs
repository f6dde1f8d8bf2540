using Bot.Channels.Units;
using Bot.ChannelTests.Reminders;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.ChannelTests.Units;

/// <summary>Whoever is recognised is greeted once, in whichever chat; by a phone just verified as by a list that came in later.</summary>
public sealed class UnitWelcomeTests : IAsyncLifetime
{
    private const string Chat = "41";
    private ResidentsBed _bed = null!;

    public async Task InitializeAsync()
    {
        _bed = await ResidentsBed.StartAsync();
        await _bed.WriteAsync(async s =>
        {
            await s.Units.SaveAsync(School(1, "TC-HOA-MAI", "Trường Trung cấp Hoa Mai"), default);
            await s.Units.SaveAsync(School(2, "TC-BINH-MINH", "Trường Trung cấp Bình Minh"), default);
            return 0;
        });
    }

    public Task DisposeAsync() => _bed.DisposeAsync().AsTask();

    [Fact]
    public async Task A_phone_verified_at_a_scan_opens_the_role_and_the_greeting_follows_once()
    {
        await ListAsync(11, 1);
        await _bed.CheckInAsync(Chat, _bed.Office);

        (await RunAsync()).ShouldBe(1);
        (await RunAsync()).ShouldBe(0);
        await _bed.RestartAsync();
        (await RunAsync()).ShouldBe(0);

        var greetings = _bed.Heard(Chat).Where(m => m.Text.Contains("• Thủ trưởng, Trường Trung cấp Hoa Mai", StringComparison.Ordinal)).ToList();
        greetings.Count.ShouldBe(1);
        greetings[0].Text.ShouldContain("bạn chỉ cần bấm Đúng, gửi.");
        await _bed.PressAsync(Chat, "Đúng là tôi");
        _bed.Heard(Chat)[^1].Text.ShouldContain("/donvi");
    }

    [Fact]
    public async Task Several_roles_are_told_in_one_greeting_and_a_later_one_in_another()
    {
        await _bed.CheckInAsync(Chat, _bed.Office);
        var resident = await _bed.ReadAsync(s => s.Residents.FindByPhoneAsync(PhoneNumber.FromE164("+" + ResidentsBed.Phone), default));
        await ListAsync(11, 1, resident!.Id);
        await ListAsync(12, 2, resident.Id);

        (await RunAsync()).ShouldBe(1);
        _bed.Heard(Chat).Single(m => m.Text.Contains("Hoa Mai", StringComparison.Ordinal)).Text.ShouldContain("Bình Minh");

        await ListAsync(13, 2, resident.Id, UnitRole.Viewer);
        (await RunAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_blocked_every_chat_or_lost_the_phone_is_not_greeted()
    {
        await _bed.EnterAsync(5, _bed.Office);
        await ListAsync(11, 1, new ResidentId(5));

        (await RunAsync()).ShouldBe(0, "the phone is not the person's");
    }

    [Fact]
    public async Task Who_comes_into_the_list_in_the_evening_is_greeted_when_the_quiet_hours_are_over()
    {
        await _bed.CheckInAsync(Chat, _bed.Office);
        var resident = await _bed.ReadAsync(s => s.Residents.FindByPhoneAsync(PhoneNumber.FromE164("+" + ResidentsBed.Phone), default));
        _bed.At(12);
        await ListAsync(11, 1, resident!.Id);

        (await RunAsync()).ShouldBe(0, "it is 20:00");
        _bed.At(22.9);
        (await RunAsync()).ShouldBe(0, "it is 06:54");
        _bed.At(23);
        (await RunAsync()).ShouldBe(1, "it is 07:00");
    }

    [Fact]
    public async Task Who_is_just_talking_with_the_service_is_greeted_at_night_too()
    {
        await ListAsync(11, 1);
        _bed.At(14);
        await _bed.CheckInAsync(Chat, _bed.Office);

        (await RunAsync()).ShouldBe(1);
    }

    private static Unit School(long id, string code, string name) => new()
    {
        Id = new UnitId(id), Code = UnitCode.TryParse(code, out var read) ? read.Value : throw new ArgumentException("no code"), Name = name, Kind = "school",
        ValidFrom = new DateOnly(2020, 1, 1), Reports = true,
    };

    private Task<int> ListAsync(long row, long unit, ResidentId? resident = null, UnitRole role = UnitRole.Head) => _bed.WriteAsync(async s =>
    {
        await s.UnitPeople.SaveAsync(
            new UnitPerson
            {
                Id = row, Unit = new UnitId(unit), Role = role, Phone = PhoneNumber.FromE164("+" + ResidentsBed.Phone), Since = new DateOnly(2020, 1, 1), Resident = resident,
                Tie = resident is null ? UnitTie.Listed : UnitTie.Recognised, Name = PersonName.TryParse("Lê Thị Mẫu", out var name) ? name.Value : throw new ArgumentException("no name"),
            },
            default);
        return 0;
    });

    private Task<int> RunAsync() => _bed.IdleAfterAsync(_bed.Get<UnitWelcomeSweep>().RunAsync(CancellationToken.None));
}
