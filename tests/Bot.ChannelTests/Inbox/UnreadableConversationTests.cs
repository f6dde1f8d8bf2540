using System.Diagnostics.Metrics;
using System.Globalization;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Telegram;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.ChannelTests.Inbox;

/// <summary>One broken row must not shut its person out, and nothing else of anybody is lost by it.</summary>
public sealed class UnreadableConversationTests : IDisposable
{
    private readonly FakeChannel _channel = new();
    private readonly ManualTime _time = new();
    private readonly LogCapture _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task The_person_starts_anew_and_what_was_kept_lies_among_the_dead_letters()
    {
        await using var path = await StartAsync();
        await path.SayAsync("a", "1", "one");
        await path.SayAsync("b", "2", "two");
        await BreakAsync(path, "a");

        (await path.SayAsync("a", "3", "three")).ShouldBe(InboundVerdict.Handled);
        (await path.SayAsync("a", "4", "four")).ShouldBe(InboundVerdict.Handled);

        await path.IdleAsync();
        _channel.Seen.ShouldBe(["re:one", "re:two", "anew", "re:three", "re:four"]);
        var letter = (await path.LettersAsync()).ShouldHaveSingleItem();
        letter.Raw.ToArray().ShouldBe([1, 2, 3]);
        letter.Error.ShouldBe("sealed");
        letter.Chat.Chat.ShouldBe("a");
        (await path.StateAsync("a"))!.PromptToken.ShouldBe(2);
        (await path.StateAsync("b"))!.PromptToken.ShouldBe(1);
        (await path.RecordsAsync("a")).ShouldBe(["one", "three", "four"]);
        _log.Lines.Count(l => l.Contains($"dead letter {letter.Id}", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_listed_as_a_conversation_and_never_run_again()
    {
        await using var path = await StartAsync();
        await path.SayAsync("a", "1", "one");
        await BreakAsync(path, "a");
        await path.SayAsync("a", "2", "two");

        var line = (await path.Get<DeadLetters>().ListAsync(9, default)).ShouldHaveSingleItem();

        line.Kind.ShouldBe(DeadLetterKind.Conversation);
        line.Size.ShouldBe(3);
        (await path.Get<RerunRequests>().AskAsync(null, default)).ShouldBe(0);
        (await path.Get<DeadLetters>().RerunAsync(line.Id, default)).ShouldBe(RerunResult.Unreadable);
    }

    [Fact]
    public async Task It_is_counted()
    {
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (i, l) =>
        {
            if (i.Name == "bot.conversations.unreadable")
            {
                l.EnableMeasurementEvents(i);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, labels, _) => counted.Add($"{value} {string.Join(' ', labels.ToArray())}"));
        listener.Start();
        await using var path = await TestPath.StartAsync(new FakeChannel("telegram"), _time);
        await path.SayAsync("counted", "1", "one");
        await BreakAsync(path, "counted");

        await path.SayAsync("counted", "2", "two");

        counted.ShouldContain("1 [channel, telegram] [outcome, set-aside]");
    }

    [Fact]
    public async Task Its_erasure_at_the_deadline_says_nothing()
    {
        await using var path = await StartAsync();
        await path.SayAsync("a", "1", "one");
        await ExecuteAsync(path, "UPDATE conversations SET expires_at = 1");
        await BreakAsync(path, "a");

        await path.Get<ConversationExpiry>().RunAsync(default);

        await path.IdleAsync();
        _channel.Seen.ShouldBe(["re:one"]);
        (await path.StateAsync("a")).ShouldBeNull();
        (await path.LettersAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_whose_owner_nobody_knows_stops_no_other_from_being_erased()
    {
        await using var path = await StartAsync();
        await path.SayAsync("a", "1", "one");
        await path.SayAsync("b", "2", "two");
        await ExecuteAsync(path, "UPDATE conversations SET expires_at = 1");
        await ExecuteAsync(path, "UPDATE conversations SET sealed_chat = x'010203' WHERE chat_key = (SELECT chat_key FROM conversations LIMIT 1)");

        (await path.Get<ConversationExpiry>().RunAsync(default)).ShouldBe(2);

        await using var file = await OpenAsync(path);
        (await AskAsync(file, "SELECT count(*) FROM conversations")).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_to_a_chat_whose_conversation_is_broken_still_goes_and_its_marks_are_kept()
    {
        _channel.Answer = (_, _) => new SendResult.Unreachable("403");
        await using var path = await StartAsync();
        await path.SayAsync("a", "1", "one");
        await path.IdleAsync();
        await BreakAsync(path, "a");

        await path.Get<IEventRaiser>().RaiseAsync(ChatAddress.Private("telegram", "a"), "due", new Dictionary<string, string>(), new EventClaim("due", "a"), default);

        await path.IdleAsync();
        (await path.UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_many_rows_break_at_once_the_rest_is_left_alone_and_messages_come_again()
    {
        await using var path = await StartAsync();
        var chats = Enumerable.Range(0, InboxPolicy.MostSetAside + 2).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList();
        foreach (var chat in chats)
        {
            await path.SayAsync(chat, "1-" + chat, "one");
        }

        await ExecuteAsync(path, "UPDATE conversations SET sealed_state = x'010203'");
        var verdicts = new List<InboundVerdict>();
        foreach (var chat in chats)
        {
            verdicts.Add(await path.SayAsync(chat, "2-" + chat, "two"));
        }

        verdicts.Count(v => v == InboundVerdict.Handled).ShouldBe(InboxPolicy.MostSetAside);
        verdicts.Count(v => v == InboundVerdict.TryAgain).ShouldBe(2);
        _log.Lines.ShouldContain(l => l.Contains("no further one is set aside", StringComparison.Ordinal));
        (await path.LettersAsync()).Count.ShouldBe(InboxPolicy.MostSetAside);

        _time.Advance(InboxPolicy.SetAsideWindow);
        (await path.SayAsync(chats[^1], "2-" + chats[^1], "two")).ShouldBe(InboundVerdict.Handled);
    }

    private static Task BreakAsync(TestPath path, string chat) => ExecuteAsync(path, "UPDATE conversations SET sealed_state = x'010203' WHERE chat_key = " +
        $"(SELECT chat_key FROM conversations ORDER BY rowid LIMIT 1 OFFSET {(chat == "b" ? 1 : 0)})");

    private static async Task ExecuteAsync(TestPath path, string sql)
    {
        await using var file = await OpenAsync(path);
        await using var command = file.CreateCommand();
        command.CommandText = sql;
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
    }

    private static async Task<long> AskAsync(SqliteConnection file, string sql)
    {
        await using var command = file.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<SqliteConnection> OpenAsync(TestPath path)
    {
        var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path.DatabaseFile, Pooling = false }.ToString());
        await file.OpenAsync();
        return file;
    }

    private Task<TestPath> StartAsync() =>
        TestPath.StartAsync(_channel, _time, s => s.AddSingleton<ILoggerFactory>(new LoggerFactory([_log])));
}
