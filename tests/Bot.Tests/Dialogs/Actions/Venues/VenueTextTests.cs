using Bot.Dialogs.Actions;
using Bot.Dialogs.Configuration;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Dialogs.Actions.Venues;

public class VenueTextTests
{
    private static readonly IStartReader Reader = new ServiceCollection().AddResidents(OfficeFiles.Shipped).BuildServiceProvider().GetRequiredService<IStartReader>();

    private static Gen<VenueCode> Code => Gen.Choose(0, int.MaxValue - 1).Select(seed => VenueCode.Create(new Random(seed)));

    [Fact]
    public void Every_way_to_write_a_code_starts_the_check_in() =>
        Prop.ForAll(Code.ToArbitrary(), code => new[]
        {
            code.Display, code.Value, code.Display.ToLowerInvariant(), $" {code.Value} ", $"https://qr.example.vn/v/{code.Value}", $"qr.example.vn/v/{code.Display}?x=1",
            $"https://t.me/some_bot?start=v_{code.Value}", code.Display.Replace('0', 'O').Replace('1', 'I'),
        }.All(text => Reader.ReadStart(text) is { } start && VenueCode.TryParse(start.Payload[2..], out var read) == VenueCodeReading.Ok && read == code)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_slip_of_the_finger_still_starts_it_so_that_it_can_be_explained()
    {
        var code = VenueCode.Create(new Random(5)).Display;
        var slip = code[..^1] + (code[^1] == '7' ? '8' : '7');

        Reader.ReadStart(slip).ShouldBe(new StartReading("v_" + slip.Replace("-", "", StringComparison.Ordinal), IsAddress: false));
    }

    [Theory]
    [InlineData("thanhhoa")]
    [InlineData("xin chao")]
    [InlineData("12345678")]
    [InlineData("0710 000 001")]
    [InlineData("26/08/2021")]
    [InlineData("")]
    [InlineData("https://example.vn/venues")]
    [InlineData("khai bao y te")]
    public void Other_texts_start_nothing(string text) => Reader.ReadStart(text).ShouldBeNull();

    [Theory]
    [InlineData("https://tokhaiyte.vn/?page=Group.checkin&groupId=0123456789abcdef01234567")]
    [InlineData("https://qr.pccovid.gov.vn/abc")]
    public void A_code_of_the_2021_system_is_explained(string text) => Reader.ReadStart(text).ShouldBe(new StartReading("old_2021", IsAddress: true));

    [Fact]
    public void No_text_makes_reading_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Reader.ReadStart(text ?? string.Empty) is null or { Payload.Length: > 0 }).QuickCheckThrowOnFailure();
}
