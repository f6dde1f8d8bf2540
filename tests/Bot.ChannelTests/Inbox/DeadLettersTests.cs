using System.Text;
using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Inbox;

public sealed class DeadLettersTests
{
    private readonly FakeChannel _channel = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_dead_event_is_listed_without_what_it_says_and_runs_again_exactly_once()
    {
        await using var path = await StartAsync();
        await BuryAsync(path, "my secret");
        var letters = path.Get<DeadLetters>();
        var line = (await letters.ListAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
        line.ToString().ShouldNotContain("secret");
        (await letters.FindAsync(line.Id, CancellationToken.None)).ShouldBe(line);

        path.Engine.Before = null;
        var both = await Task.WhenAll(letters.RerunAsync(line.Id, CancellationToken.None), letters.RerunAsync(line.Id, CancellationToken.None));

        both.Order().ShouldBe([RerunResult.Done, RerunResult.NotFound]);
        await path.IdleAsync();
        (await path.RecordsAsync("a")).ShouldBe(["my secret"]);
        (await path.LettersAsync()).ShouldBeEmpty();
        _channel.Seen.ShouldBe([FixedFlows.Sorry, "re:my secret"]);
    }

    [Fact]
    public async Task A_dead_event_that_fails_again_stays_and_apologises_no_second_time()
    {
        await using var path = await StartAsync();
        await BuryAsync(path, "x");
        var letter = (await path.LettersAsync())[0];

        var rerun = path.Get<DeadLetters>().RerunAsync(letter.Id, CancellationToken.None);
        await _time.AdvanceUntilAsync(() => rerun.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5));

        (await rerun).ShouldBe(RerunResult.FailedAgain);
        (await path.LettersAsync()).ShouldHaveSingleItem().Id.ShouldBe(letter.Id);
        _channel.Seen.ShouldBe([FixedFlows.Sorry]);
    }

    [Fact]
    public async Task A_failed_message_is_sent_again_and_several_at_once_oldest_first()
    {
        var isMended = false;
        _channel.Answer = (_, _) => isMended ? new SendResult.Sent() : new SendResult.Refused("400");
        await using var path = await StartAsync();
        await path.SayAsync("a", "1", "one");
        await path.SayAsync("a", "2", "two");
        await path.IdleAsync();
        var letters = path.Get<DeadLetters>();
        (await letters.ListAsync(10, CancellationToken.None)).ShouldAllBe(l => l.Kind == DeadLetterKind.Message && l.Error == "400");

        isMended = true;
        var results = await letters.RerunAllAsync(10, CancellationToken.None);

        results.ShouldBe(new Dictionary<RerunResult, int> { [RerunResult.Done] = 2 });
        await path.IdleAsync();
        _channel.Seen.ShouldBe(["re:one", "re:two"]);
        (await path.FailedAsync()).ShouldBeEmpty();
        (await letters.RerunAsync(4711, CancellationToken.None)).ShouldBe(RerunResult.NotFound);
    }

    [Fact]
    public async Task An_event_whose_burial_fails_as_well_is_buried_without_looking_at_its_conversation()
    {
        await using var path = await StartAsync();
        _channel.Received = _ => throw new InvalidOperationException();
        var poison = path.Pipeline.SubmitAsync(TestPath.Text("a", "1", "x") with { LanguageHint = "en" }, CancellationToken.None);
        await _time.AdvanceUntilAsync(() => poison.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5));

        (await poison).Verdict.ShouldBe(InboundVerdict.DeadLettered);
        await path.IdleAsync();
        _channel.Seen.ShouldBe([FixedFlows.SorryEn]);
        (await path.LettersAsync()).Count.ShouldBe(1);
    }

    private Task<TestPath> StartAsync() =>
        TestPath.StartAsync(_channel, _time, s => s.AddSingleton<IRawEventReader>(new PipeReader()));

    private async Task BuryAsync(TestPath path, string text)
    {
        path.Engine.Before = (_, _, _) => throw new InvalidOperationException();
        var poison = path.SayAsync("a", "1", text);
        await _time.AdvanceUntilAsync(() => poison.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5));
        (await poison).ShouldBe(InboundVerdict.DeadLettered);
        await path.IdleAsync();
    }

    /// <summary>Reads the raw form that <see cref="TestPath.Text"/> writes.</summary>
    private sealed class PipeReader : IRawEventReader
    {
        public string Channel => "telegram";

        public InboundEvent? Read(ReadOnlyMemory<byte> raw, DateTimeOffset at) =>
            Encoding.UTF8.GetString(raw.Span).Split('|') is [var chat, var id, var text] ? TestPath.Text(chat, id, text) : null;
    }
}
