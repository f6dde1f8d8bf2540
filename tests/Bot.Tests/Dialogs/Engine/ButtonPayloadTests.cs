using System.Text;
using Bot.Dialogs.Engine;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Dialogs.Engine;

public class ButtonPayloadTests
{
    [Fact]
    public void What_a_button_carries_is_read_back() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(),
        (token, index) =>
        {
            var answer = ButtonPayload.Parse(ButtonPayload.Answer(token.Get, index.Get));
            var untick = ButtonPayload.Parse(ButtonPayload.Untick(token.Get, index.Get));
            var control = ButtonPayload.Parse(ButtonPayload.Control(token.Get, "cancel"));
            return answer == new ButtonPayload(PayloadKind.Answer, token.Get, index.Get, string.Empty, false)
                && untick.IsUntick && untick.Token == token.Get && untick.Index == index.Get
                && control == new ButtonPayload(PayloadKind.Control, token.Get, 0, "cancel", false);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_from_outside_is_read_without_an_exception() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text => text is null || ButtonPayload.Parse(text).Token >= 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_thousand_turns_a_day_for_a_hundred_years_stay_far_below_the_limit_of_telegram()
    {
        const long token = 1000L * 365 * 100;

        Encoding.UTF8.GetByteCount(ButtonPayload.Control(token, "language")).ShouldBeLessThan(32);
        Encoding.UTF8.GetByteCount(ButtonPayload.Untick(token, 99)).ShouldBeLessThan(16);
    }
}
