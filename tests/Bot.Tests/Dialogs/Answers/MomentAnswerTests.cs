using Bot.Dialogs.Answers;
using Bot.Dialogs.Messaging;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Answers;

public sealed class MomentAnswerTests
{
    private static readonly AnswerContext Context = new(TemporaryStore.Start, "vi");
    private readonly MomentAnswer _type = new();

    [Theory]
    [InlineData("8h 26/8", "08h00' 26/08/2026")]
    [InlineData("8h30 ngày 26/8/2027", "08h30' 26/08/2027")]
    [InlineData("26/8/2027 14:05", "14h05' 26/08/2027")]
    [InlineData("lúc 8 giờ 30 phút ngày mai", "08h30' 21/11/2026")]
    [InlineData("19h ngày mai", "19h00' 21/11/2026")]
    [InlineData("7h tối mai", "19h00' 21/11/2026")]
    [InlineData("12h trưa hôm nay", "12h00' 20/11/2026")]
    [InlineData("2027-01-05, 9h00'", "09h00' 05/01/2027")]
    [InlineData("5 pm", null)]
    [InlineData("5h", null)]
    [InlineData("26/8", null)]
    [InlineData("25h 26/8", null)]
    [InlineData("8h77 26/8", null)]
    [InlineData("8h 31/2", null)]
    [InlineData("", null)]
    public void A_day_with_a_time_is_read_as_people_write_it(string typed, string? shown)
    {
        var answer = _type.Read(new InboundContent.Text(typed), Context);

        (answer is null ? null : _type.Show(answer, "vi")).ShouldBe(shown);
    }

    [Fact]
    public void What_was_kept_is_read_again_as_it_was()
    {
        var random = new Random(3);
        for (var i = 0; i < 500; i++)
        {
            var at = TemporaryStore.Start.AddMinutes(random.Next(-500_000, 500_000)).ToOffset(TimeSpan.FromHours(7));
            var answer = _type.Read(new InboundContent.Text($"{at:HH}h{at:mm} {at:dd/MM/yyyy}"), Context).ShouldNotBeNull();

            _type.Read(new InboundContent.Text(answer.Value), Context).ShouldBe(answer);
            DateTimeOffset.Parse(answer.Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(at);
        }
    }
}
