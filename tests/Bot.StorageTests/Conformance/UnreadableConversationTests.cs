using System.Globalization;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Storage;
using Bot.Storage.Encryption;

namespace Bot.StorageTests.Conformance;

public abstract class UnreadableConversationTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_damaged_conversation_is_told_from_one_that_is_not_there_and_can_be_taken_away_as_it_lies()
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(token: 7), default));
        await SetAsync("sealed_state", [1, 2, 3]);

        (await Should.ThrowAsync<UnreadableConversationException>(() => FindAsync())).Reason.ShouldBe("sealed");
        (await WriteAsync(t => t.Conversations.TakeUnreadableAsync(Some.Chat(), default))).ToArray().ShouldBe([1, 2, 3]);

        (await FindAsync()).ShouldBeNull();
        (await WriteAsync(t => t.Conversations.TakeUnreadableAsync(Some.Chat(), default))).IsEmpty.ShouldBeTrue();
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(token: 8), default));
        (await FindAsync())!.PromptToken.ShouldBe(8);
    }

    [Fact]
    public async Task A_turn_takes_it_away_and_starts_anew_beside_the_turns_of_others()
    {
        var chats = Enumerable.Range(1, 20).Select(i => Some.Chat(i.ToString(CultureInfo.InvariantCulture))).ToList();
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(token: 7), default));
        foreach (var chat in chats)
        {
            await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(chat, token: 7), default));
        }

        await SetAsync("sealed_state", [1, 2, 3]);
        await Task.WhenAll([.. chats.Select(chat => TurnAsync(chat)), TurnAsync(Some.Chat()), .. chats.Select(chat => TurnAsync(chat))]);

        (await FindAsync())!.PromptToken.ShouldBe(1);
        (await ReadAsync(t => t.Conversations.FindAsync(chats[3], default)))!.PromptToken.ShouldBe(9);
    }

    [Fact]
    public async Task Taking_it_away_and_starting_anew_are_one_piece_of_work_and_undone_together()
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(token: 7), default));
        await SetAsync("sealed_state", [1, 2, 3]);

        await Should.ThrowAsync<InvalidOperationException>(() => WriteAsync(async t =>
        {
            await t.Conversations.TakeUnreadableAsync(Some.Chat(), default);
            await t.Conversations.SaveAsync(Some.Conversation(token: 8), default);
            throw new InvalidOperationException();
        }));

        await Should.ThrowAsync<UnreadableConversationException>(() => FindAsync());
    }

    [Fact]
    public async Task What_opens_and_is_no_conversation_is_unreadable()
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(), default));
        await SealAsync("{\"v\":1,\"c\":[]}");

        (await Should.ThrowAsync<UnreadableConversationException>(() => FindAsync())).Reason.ShouldBe("form");
    }

    [Theory]
    [InlineData("{\"v\":9}")]
    [InlineData("{\"v\":9,\"c\":[\"kept in another way\"]}")]
    public async Task A_conversation_of_a_newer_program_is_whole_and_waits_for_that_program(string json)
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(), default));
        await SealAsync(json);

        (await Should.ThrowAsync<StoreUnavailableException>(() => FindAsync())).Message.ShouldContain("newer program");
    }

    [Fact]
    public async Task A_conversation_that_is_due_and_whose_owner_nobody_knows_is_erased_and_the_others_are_listed()
    {
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(Some.Chat("2"), expiresInMinutes: 10), default));
        await WriteAsync(t => t.Conversations.SaveAsync(Some.Conversation(expiresInMinutes: 10), default));
        await SetAsync("sealed_chat", [1, 2, 3]);

        (await WriteAsync(t => t.Conversations.RemoveNamelessAsync(Now.AddMinutes(9), 9, default))).ShouldBe(0);
        (await ReadAsync(t => t.Conversations.ExpiredAsync(Now.AddMinutes(20), 9, default))).ShouldBe([Some.Chat("2")]);
        (await WriteAsync(t => t.Conversations.RemoveNamelessAsync(Now.AddMinutes(20), 9, default))).ShouldBe(1);

        (await FindAsync()).ShouldBeNull();
        (await ReadAsync(t => t.Conversations.FindAsync(Some.Chat("2"), default))).ShouldNotBeNull();
    }

    private Task<bool> TurnAsync(ChatAddress chat) => Store.WriteAsync(
        new TurnOutlook(chat, null, null),
        async t =>
        {
            var token = 0L;
            try
            {
                token = (await t.Conversations.FindAsync(chat, default))!.PromptToken;
            }
            catch (UnreadableConversationException)
            {
                await t.Conversations.TakeUnreadableAsync(chat, default);
            }

            await t.Conversations.SaveAsync(Some.Conversation(chat, token: token + 1), default);
            return true;
        },
        default).AsTask();

    private Task<ConversationState?> FindAsync() => ReadAsync(t => t.Conversations.FindAsync(Some.Chat(), default));

    private Task SealAsync(string json) => WriteAsync(t =>
    {
        var session = ((StoreTransaction)t).Session;
        var key = session.ChatKey(Some.Chat()).ToArray();
        return SetAsync(session, "sealed_state", session.Cipher.Seal(SealedColumn.ConversationState, RowKey.Of(key), Encoding.UTF8.GetBytes(json)).ToArray());
    });

    private Task SetAsync(string column, byte[] value) => WriteAsync(t => SetAsync(((StoreTransaction)t).Session, column, value));

    private static ValueTask SetAsync(Session session, string column, byte[] value)
    {
        session.Use(new Sql($"UPDATE conversations SET {column} = ? WHERE chat_key = ?")).Bind(value.AsSpan()).Bind(session.ChatKey(Some.Chat())).Changed().ShouldBe(1);
        session.Memory.Clear();
        return default;
    }
}
