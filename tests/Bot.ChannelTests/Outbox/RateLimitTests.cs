using Bot.ChannelTests.Fakes;
using Bot.Channels.Outbox;

namespace Bot.ChannelTests.Outbox;

public sealed class RateLimitTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void A_burst_passes_then_one_each_interval()
    {
        var limit = new RateLimit(1, 3, _time);

        var waits = Enumerable.Range(0, 5).Select(_ => limit.Take().TotalSeconds).ToArray();

        waits.ShouldBe([0, 0, 0, 1, 2]);
    }

    [Fact]
    public void A_burst_comes_back_as_time_passes_but_never_grows()
    {
        var limit = new RateLimit(2, 3, _time);
        while (limit.TryTake())
        {
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        limit.TryTake().ShouldBeTrue();
        limit.TryTake().ShouldBeTrue();
        limit.TryTake().ShouldBeFalse();
        _time.Advance(TimeSpan.FromHours(1));
        Enumerable.Range(0, 9).Count(_ => limit.TryTake()).ShouldBe(3);
    }

    [Fact]
    public void A_wall_clock_set_back_changes_nothing()
    {
        var limit = new RateLimit(1, 1, _time);
        limit.TryTake().ShouldBeTrue();
        _time.SetWall(_time.GetUtcNow().AddYears(-1));

        limit.TryTake().ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(1));
        limit.TryTake().ShouldBeTrue();
    }

    [Fact]
    public void A_slot_given_back_can_be_taken_again()
    {
        var limit = new RateLimit(1, 1, _time);
        limit.TryTake();
        limit.Return();

        limit.TryTake().ShouldBeTrue();
        limit.TryTake().ShouldBeFalse();
    }

    [Fact]
    public void The_back_off_doubles_up_to_two_minutes_and_a_half_more_by_chance()
    {
        OutboxPolicy.Backoff(1, 0).ShouldBe(TimeSpan.FromSeconds(1));
        OutboxPolicy.Backoff(4, 0).ShouldBe(TimeSpan.FromSeconds(8));
        OutboxPolicy.Backoff(4, 1).ShouldBe(TimeSpan.FromSeconds(12));
        OutboxPolicy.Backoff(1000, 0).ShouldBe(OutboxPolicy.LongestBackoff);
    }
}
