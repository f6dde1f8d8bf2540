using System.Globalization;
using Bot.ChannelTests.Fakes;
using Bot.Channels;
using Bot.TestBed;

namespace Bot.ChannelTests.Crashes;

/// <summary>kill -9 between any two steps of the path: records exactly once, no message lost, none doubled but with words that say so.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> AllSteps => [.. Steps.All];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(AllSteps))]
    public async Task A_kill_at_any_step_loses_nothing_and_doubles_nothing_unmarked(string step)
    {
        (await RunAsync(step, 5)).ShouldBe(Child.Killed);
        (await RunAsync("none", 0)).ShouldBe(0);

        await ShouldBeWholeAsync(mostMarked: CrashChild.Chats * CrashChild.EventsPerChat);
    }

    [Fact]
    public async Task Kills_one_after_the_other_add_up_to_nothing()
    {
        // First the kills that need turns to come, then those that need messages to go: on a busy machine all turns may be done before one leaves.
        foreach (var step in new[] { Steps.TurnDone, Steps.Committed, Steps.AfterSend, Steps.Claimed })
        {
            (await RunAsync(step, 2)).ShouldBe(Child.Killed);
        }

        (await RunAsync("none", 0)).ShouldBe(0);
        await ShouldBeWholeAsync(mostMarked: int.MaxValue);
    }

    private async Task<int> RunAsync(string step, int nth)
    {
        using var child = Child.Start(
            typeof(CrashChild).Assembly.Location, CrashChild.Verb, _folder.Path, step, nth.ToString(CultureInfo.InvariantCulture));
        using var limit = new CancellationTokenSource(Eventually.Patience);
        await using var end = limit.Token.Register(child.Kill);
        var errors = await child.Errors.ReadToEndAsync(CancellationToken.None);
        var exitCode = await child.EndAsync(CancellationToken.None);
        limit.IsCancellationRequested.ShouldBeFalse("the child hangs");
        errors.ShouldBeEmpty();
        return exitCode;
    }

    private async Task ShouldBeWholeAsync(int mostMarked)
    {
        var arrived = new FileLedger(_folder.File("ledger.txt")).Read();
        await using var path = TestPath.On(_folder.File("bot.db"), new FakeChannel());
        (await path.UnfinishedAsync()).ShouldBeEmpty();
        (await path.FailedAsync()).ShouldBeEmpty();
        (await path.LettersAsync()).ShouldBeEmpty();
        for (var c = 0; c < CrashChild.Chats; c++)
        {
            (await path.RecordsAsync($"c{c}")).ShouldBe(Enumerable.Range(0, CrashChild.EventsPerChat).Select(n => $"{n}"));
            ShouldHaveArrived([.. arrived.Where(a => a.StartsWith($"c{c}|", StringComparison.Ordinal)).Select(a => a[3..])]);
        }

        arrived.Count(IsMarked).ShouldBeLessThanOrEqualTo(mostMarked);
    }

    private static void ShouldHaveArrived(IReadOnlyList<string> lines)
    {
        var unmarked = lines.Where(l => !IsMarked(l)).ToList();
        unmarked.ShouldBeUnique();
        var texts = lines.Select(l => l[(l.LastIndexOf(' ') + 1)..]).ToList();
        var expected = Enumerable.Range(0, CrashChild.EventsPerChat).SelectMany(n => new[] { $"{n}a", $"{n}b", $"{n}c" }).ToList();

        // Without the marked doubles, each message and each part of one arrived once and in order.
        texts.Distinct().ShouldBe(expected);
    }

    private static bool IsMarked(string line) => line.Contains(FixedFlows.Resent, StringComparison.Ordinal);
}
