using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Tests.Dialogs.Transcripts;

namespace Bot.Tests.Dialogs.Engine;

/// <summary>What a transcript cannot say: the same turn twice, deadlines met late, nobody there.</summary>
public sealed class DialogEngineTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2021, 8, 26, 5, 0, 0, TimeSpan.Zero);
    private static readonly ChatAddress Chat = ChatAddress.Private("telegram", "7");
    private readonly CakeShopWorld _world = new("order-v1");

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_turn_repeated_after_a_crash_gives_its_action_the_same_key()
    {
        var state = await TalkAsync(null, "/datbanh", "Lan", "1", "/boqua", "1", "0710000001", "Gửi");

        await TurnAsync(state, "123456", Noon);
        await TurnAsync(state, "123456", Noon);

        _world.Shop.Orders.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_next_order_has_another_key()
    {
        var state = await TalkAsync(null, "/datbanh", "Lan", "1", "/boqua", "1", "0710000001", "Gửi", "123456");
        _now += TimeSpan.FromMinutes(1);

        await TalkAsync(state, "/datbanh", "Lan", "1", "/boqua", "1", "0710000001", "Gửi", "123456");

        _world.Shop.Orders.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_after_the_deadline_finds_everything_erased_even_if_no_job_ran()
    {
        var state = await TalkAsync(null, "/datbanh", "Lan");

        var result = await TurnAsync(state, "1", Noon.AddHours(73));

        result.State!.Current.ShouldBeNull();
        result.Replies.ShouldHaveSingleItem().Text.ShouldStartWith("Đã lâu chưa có trả lời");
    }

    [Fact]
    public async Task Expiry_before_the_deadline_changes_nothing()
    {
        var state = await TalkAsync(null, "/datbanh", "Lan");

        var result = await _world.Store.WriteAsync(t => _world.Engine.ExpireAsync(state!, t, Noon.AddHours(71), default), default);

        result.State.ShouldBe(state);
        result.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clock_that_jumps_back_takes_nothing_away()
    {
        var state = await TalkAsync(null, "/datbanh", "Lan");

        var result = await TurnAsync(state, "1", Noon.AddHours(-5));

        result.State!.Current!.Answers["size"].Value.ShouldBe("small");
    }

    [Fact]
    public async Task A_stranger_who_blocks_us_leaves_no_trace()
    {
        var inbound = Inbound(new InboundContent.Reachable(false), Noon);

        var result = await _world.Store.WriteAsync(t => _world.Engine.HandleAsync(inbound, null, t, Noon, default), default);

        result.State.ShouldBeNull();
        result.Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_language_of_the_platform_is_used_until_one_is_chosen()
    {
        var inbound = Inbound(new InboundContent.Start(string.Empty), Noon) with { LanguageHint = "en-GB" };

        var result = await _world.Store.WriteAsync(t => _world.Engine.HandleAsync(inbound, null, t, Noon, default), default);

        result.Replies.ShouldHaveSingleItem().Text.ShouldBe("Welcome to the cake shop.");
        result.Replies[0].Language.ShouldBe("en");
    }

    [Fact]
    public async Task The_wording_behind_an_action_is_kept_as_evidence()
    {
        await TalkAsync(null, "/datbanh", "Lan", "1", "/boqua");

        var flow = _world.Current.Flows["order"];
        var kept = await _world.Store.ReadAsync(t => t.DialogTexts.FindAsync(flow.TextFingerprint, default), default);
        kept.ShouldBe(flow.Wording);
        kept!.ShouldContain("Bánh ghi tên ai?");
    }

    [Fact]
    public async Task A_message_with_a_sensitive_answer_is_marked()
    {
        var state = await TalkAsync(null, "/datbanh", "Lan", "1", "/boqua", "1");

        var result = await TurnAsync(state, "0710000001", Noon);

        result.Replies.ShouldHaveSingleItem().IsSensitive.ShouldBeTrue();
    }

    private DateTimeOffset _now = Noon;

    private static InboundEvent Inbound(InboundContent content, DateTimeOffset now) =>
        new() { Chat = Chat, EventId = "1", ReceivedAt = now, Content = content };

    private async Task<ConversationState?> TalkAsync(ConversationState? state, params string[] texts)
    {
        foreach (var text in texts)
        {
            state = (await TurnAsync(state, text, _now)).State;
        }

        return state;
    }

    private async Task<TurnResult> TurnAsync(ConversationState? state, string text, DateTimeOffset now) =>
        await _world.Store.WriteAsync(t => _world.Engine.HandleAsync(Inbound(new InboundContent.Text(text), now), state, t, now, default), default);
}
