using Bot.Dialogs.Conversations;
using Bot.Domain.Records;

namespace Bot.StorageTests.Conformance;

public abstract class ConversationStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_conversation_comes_back_as_saved_also_after_a_restart()
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(token: 7), default));
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(token: 8), default));

        await Fixture.RestartAsync();

        var state = await ReadAsync(t => t.Conversations.FindAsync(Some.Chat(), default));
        ConversationJson.Serialize(state!).ShouldBe(ConversationJson.Serialize(Some.Conversation(token: 8)));
    }

    [Fact]
    public async Task Two_people_of_one_group_have_conversations_of_their_own()
    {
        var first = new ChatAddress("telegram", "-100", "1");
        var second = new ChatAddress("telegram", "-100", "2");
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(first, token: 1), default));
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(second, token: 2), default));

        (await ReadAsync(t => t.Conversations.FindAsync(first, default)))!.PromptToken.ShouldBe(1);
        (await ReadAsync(t => t.Conversations.FindAsync(second, default)))!.PromptToken.ShouldBe(2);
        (await ReadAsync(t => t.Conversations.FindAsync(Some.Chat("-100"), default))).ShouldBeNull();
    }

    [Fact]
    public async Task Expired_conversations_are_listed_oldest_first()
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(Some.Chat("1"), expiresInMinutes: 20), default));
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(Some.Chat("2"), expiresInMinutes: 10), default));
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(Some.Chat("3"), expiresInMinutes: 40), default));
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(Some.Chat("4"), expiresInMinutes: null), default));

        (await ReadAsync(t => t.Conversations.ExpiredAsync(Now.AddMinutes(21), 10, default))).ShouldBe([Some.Chat("2"), Some.Chat("1")]);
        (await ReadAsync(t => t.Conversations.ExpiredAsync(Now.AddMinutes(21), 1, default))).ShouldBe([Some.Chat("2")]);

        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(Some.Chat("2"), expiresInMinutes: null), default));
        (await ReadAsync(t => t.Conversations.ExpiredAsync(Now.AddMinutes(21), 10, default))).ShouldBe([Some.Chat("1")]);
    }

    [Fact]
    public async Task A_conversation_is_due_within_the_minute_after_its_deadline_and_never_before_it()
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(Some.Chat("1"), expiresInMinutes: 10), default));

        (await ReadAsync(t => t.Conversations.ExpiredAsync(Now.AddMinutes(10).AddMilliseconds(-1), 10, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.Conversations.ExpiredAsync(Now.AddMinutes(11), 10, default))).ShouldBe([Some.Chat("1")]);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(30, 10)]
    [InlineData(120, 12)]
    public async Task A_turn_that_moves_the_deadline_moves_when_it_is_due(int seconds, int minutes)
    {
        var first = Some.Conversation(expiresInMinutes: 10);
        await WriteAsync(t => t.Conversations.SaveAsync(first, default));
        await WriteAsync(async t =>
        {
            var read = await t.Conversations.FindAsync(Some.Chat(), default);
            await t.Conversations.SaveAsync(read! with { ExpiresAt = first.ExpiresAt!.Value.AddSeconds(seconds), PromptToken = 9 }, default);
        });

        (await ReadAsync(t => t.Conversations.FindAsync(Some.Chat(), default)))!.PromptToken.ShouldBe(9);
        (await ReadAsync(t => t.Conversations.ExpiredAsync(Now.AddMinutes(minutes).AddMilliseconds(-1), 10, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.Conversations.ExpiredAsync(Now.AddMinutes(minutes + 1), 10, default))).ShouldBe([Some.Chat()]);
    }

    [Fact]
    public async Task A_removed_conversation_is_gone()
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(), default));
        await WriteAsync(t => t.Conversations.RemoveAsync(Some.Chat(), default));

        (await ReadAsync(t => t.Conversations.FindAsync(Some.Chat(), default))).ShouldBeNull();
    }

    [Fact]
    public async Task Drop_offs_are_counted_without_fault()
    {
        await WriteAsync(t => t.Conversations.CountDropOffAsync("check-in", "venue", new DateOnly(2026, 11, 20), default));
        await WriteAsync(t => t.Conversations.CountDropOffAsync("check-in", "venue", new DateOnly(2026, 11, 20), default));
    }
}
