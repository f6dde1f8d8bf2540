using System.Net;
using Bot.Channels.Inbox;
using Bot.ChannelTests.Fakes;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Telegram;

/// <summary>From Telegram to the database and back, by the real pipeline, store and outbox.</summary>
public sealed class TelegramPathTests
{
    private static readonly (string, string)[] Unlimited = [("Telegram:MessagesPerSecond", "0")];

    [Theory]
    [InlineData("webhook")]
    [InlineData("polling")]
    public async Task What_a_person_says_is_answered_once_and_in_order(string mode)
    {
        await using var path = await TelegramPath.StartAsync(mode, Unlimited);

        for (var i = 0; i < 20; i++)
        {
            var update = Updates.Text($"câu {i}");
            await GiveAsync(path, mode, update);
            await GiveAsync(path, mode, update);
        }

        await Eventually.TrueAsync(() => path.Texts.Count == 20, "all answers");
        await path.IdleAsync();
        path.Texts.ShouldBe(Enumerable.Range(0, 20).Select(i => $"re:câu {i}"));
    }

    [Fact]
    public async Task A_tap_carries_the_turn_s_note_back_to_the_button()
    {
        await using var path = await TelegramPath.StartAsync("webhook", Unlimited);

        var answer = await path.Server.PostAsync(Updates.Tap("7:0", callbackId: "cb5"));

        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"method":"answerCallbackQuery","callback_query_id":"cb5","text":"noted"}""");
        await Eventually.TrueAsync(() => path.Texts is ["re:7:0"], "the answer");
    }

    [Fact]
    public async Task A_tap_and_a_message_of_one_person_never_run_at_once()
    {
        await using var path = await TelegramPath.StartAsync("webhook", Unlimited);
        var inside = 0;
        var worst = 0;
        path.Engine.Before = async (_, _, _) =>
        {
            worst = Math.Max(worst, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        };

        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => path.Server.PostAsync(i % 2 == 0 ? Updates.Text($"{i}") : Updates.Tap($"{i}", callbackId: $"c{i}"))));

        worst.ShouldBe(1);
        await Eventually.TrueAsync(() => path.Texts.Count == 30, "all answers");
        (await path.StateAsync(Updates.Person))!.PromptToken.ShouldBe(30);
    }

    [Fact]
    public async Task A_poisoned_update_becomes_a_dead_letter_that_runs_again_once_mended()
    {
        await using var path = await TelegramPath.StartAsync("webhook", Unlimited);
        path.Engine.Before = (_, _, _) => throw new InvalidOperationException("poison");

        (await path.Server.PostAsync(Updates.Text("độc"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        path.Engine.Before = null;
        (await path.Server.PostAsync(Updates.Text("lành"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.TrueAsync(() => path.Texts.Count == 2, "sorry and the next answer");
        path.Texts.ShouldBe([FixedFlows.Sorry, "re:lành"]);

        var letters = path.Server.Get<DeadLetters>();
        var letter = (await letters.ListAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
        (await letters.RerunAsync(letter.Id, CancellationToken.None)).ShouldBe(RerunResult.Done);
        await Eventually.TrueAsync(() => path.Texts.Count == 3, "the answer at last");
        path.Texts[^1].ShouldBe("re:độc");
    }

    [Fact]
    public async Task While_the_store_is_down_telegram_is_asked_to_come_again_and_nothing_is_lost()
    {
        await using var path = await TelegramPath.StartAsync("webhook", Unlimited);
        var update = Updates.Text("một");
        path.Store.IsDown = true;
        var refused = await path.Server.PostAsync(update);
        path.Store.IsDown = false;

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(InboxPolicy.TryAgainAfter);
        (await path.Server.PostAsync(update)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.TrueAsync(() => path.Texts is ["re:một"], "the answer");
    }

    [Fact]
    public async Task While_the_store_is_down_polling_confirms_nothing()
    {
        await using var path = await TelegramPath.StartAsync("polling", Unlimited);
        path.Store.IsDown = true;
        path.Api.Push(Updates.Text("một"));
        await Eventually.TrueAsync(() => path.Api.Of("getUpdates").Count > 0, "the poll");
        await Task.Delay(100);
        path.Api.Unconfirmed.ShouldBe(1);

        path.Store.IsDown = false;

        await Eventually.TrueAsync(() => path.Texts is ["re:một"] && path.Api.Unconfirmed == 0, "the answer");
    }

    [Fact]
    public async Task Somebody_who_blocked_us_gets_nothing_until_they_come_back()
    {
        await using var path = await TelegramPath.StartAsync("webhook", Unlimited);
        path.Api.Next("sendMessage", Reply.Error(403, "Forbidden: bot was blocked by the user"));
        await path.Server.PostAsync(Updates.Text("một"));
        await path.IdleAsync();
        await Eventually.TrueAsync(async () => (await path.StateAsync(Updates.Person))!.IsUnreachable, "marked");

        await path.Server.PostAsync(Updates.Text("hai"));
        await Eventually.TrueAsync(() => path.Texts.Count == 2, "the answer after coming back");

        path.Texts[^1].ShouldBe("re:hai");
        (await path.StateAsync(Updates.Person))!.IsUnreachable.ShouldBeFalse();
    }

    [Fact]
    public async Task Every_temporary_fault_of_telegram_ends_in_one_answer()
    {
        await using var path = await TelegramPath.StartAsync("webhook", Unlimited);
        path.Api.Next("sendMessage", Reply.Throttled(1), Reply.Error(500, "Internal Server Error"));

        await path.Server.PostAsync(Updates.Text("một"));

        await Eventually.TrueAsync(() => path.Texts.Count == 3, "the answer after both faults");
        path.Texts.ShouldAllBe(t => t == "re:một");
        await path.IdleAsync();
    }

    private static async Task GiveAsync(TelegramPath path, string mode, System.Text.Json.Nodes.JsonObject update)
    {
        if (mode == "polling")
        {
            path.Api.Push(update);
            return;
        }

        (await path.Server.PostAsync(update)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
