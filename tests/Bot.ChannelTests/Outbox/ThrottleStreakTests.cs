using Bot.Channels.Outbox;

namespace Bot.ChannelTests.Outbox;

public sealed class ThrottleStreakTests
{
    private readonly ThrottleStreak _streak = new();

    [Fact]
    public void One_chat_that_is_told_to_wait_again_and_again_is_one_chat()
    {
        for (var n = 0; n < 50; n++)
        {
            _streak.Add("a", TimeSpan.FromSeconds(60)).ShouldBe(TimeSpan.Zero);
        }
    }

    [Fact]
    public void Different_chats_in_a_row_make_all_wait_the_shortest_of_their_times()
    {
        Add(OutboxPolicy.ThrottledChatsInARow - 1, 30).ShouldAllBe(w => w == TimeSpan.Zero);

        _streak.Add("last", TimeSpan.FromSeconds(7)).ShouldBe(TimeSpan.FromSeconds(7));
        _streak.Add("later", TimeSpan.FromSeconds(90)).ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public void One_message_that_is_taken_shows_that_it_is_not_the_bot()
    {
        Add(OutboxPolicy.ThrottledChatsInARow - 1, 30);
        _streak.Broken();

        Add(OutboxPolicy.ThrottledChatsInARow - 1, 30).ShouldAllBe(w => w == TimeSpan.Zero);
    }

    private IReadOnlyList<TimeSpan> Add(int chats, int seconds) =>
        [.. Enumerable.Range(0, chats).Select(n => _streak.Add($"{n}", TimeSpan.FromSeconds(seconds)))];
}
