using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Tests.Dialogs.Transcripts;

namespace Bot.Tests.Dialogs.Engine;

/// <summary>What is kept of a conversation cannot be read: the person hears so and goes on.</summary>
public sealed class LostConversationTests : IAsyncDisposable
{
    private const string Vietnamese = "Rất tiếc, việc bạn đang làm dở không mở lại được nữa. Những gì bạn đã gửi xong vẫn còn nguyên. Vui lòng bắt đầu lại.";
    private const string English = "Sorry, what you were in the middle of cannot be opened any more. Everything you had finished is safe. Please start again.";
    private static readonly DateTimeOffset Noon = new(2021, 8, 26, 5, 0, 0, TimeSpan.Zero);
    private static readonly ChatAddress Chat = ChatAddress.Private("telegram", "7");
    private readonly CakeShopWorld _world = new("order-v1");

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task An_answer_to_the_lost_question_brings_the_menu_with_a_word_in_both_languages()
    {
        var message = (await AnewAsync(new InboundContent.Text("2"))).Replies.ShouldHaveSingleItem();

        message.Text.ShouldBe($"{Vietnamese}\n\n{English}\n\nBạn cần làm gì?");
        message.Choices.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_language_of_the_platform_comes_first()
    {
        var result = await AnewAsync(new InboundContent.Text("2"), "en");

        result.Replies.ShouldHaveSingleItem().Text.ShouldBe($"{English}\n\n{Vietnamese}\n\nWhat would you like to do?");
        result.State!.Language.ShouldBe("en");
    }

    [Fact]
    public async Task A_command_means_what_it_always_means()
    {
        var result = await AnewAsync(new InboundContent.Text("/datbanh"));

        result.Replies.ShouldHaveSingleItem().Text.ShouldStartWith(Vietnamese);
        result.State!.Current!.Flow.ShouldBe("order");
    }

    [Fact]
    public async Task A_link_is_followed()
    {
        var result = await AnewAsync(new InboundContent.Start("c_ANY"));

        result.Replies[0].Text.ShouldStartWith(Vietnamese);
        result.State.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_clock_says_is_said_after_it()
    {
        var result = await AnewAsync(new InboundContent.Event("nobody-knows", new Dictionary<string, string>()));

        result.Replies.ShouldHaveSingleItem().Text.ShouldStartWith(Vietnamese);
        result.Replies[0].Text.ShouldEndWith("Bạn cần làm gì?");
    }

    [Fact]
    public async Task A_button_from_before_answers_nothing_new()
    {
        var before = await _world.Store.WriteAsync(t => _world.Engine.HandleAsync(Inbound(new InboundContent.Text("/homnay"), null), null, t, Noon, default), default);
        var old = before.Replies[0].Choices.First(c => c.Kind == ChoiceKind.Answer).Payload;
        var anew = await AnewAsync(new InboundContent.Text("/homnay"));

        var after = await _world.Store.WriteAsync(
            t => _world.Engine.HandleAsync(Inbound(new InboundContent.Button(old), null), anew.State, t, Noon.AddMinutes(1), default), default);

        after.ButtonNote.ShouldBe("Nút này đã cũ. Vui lòng trả lời câu hỏi đang mở.");
        after.State!.Current!.Step.ShouldBe("sure");
    }

    [Fact]
    public async Task Somebody_who_blocks_the_bot_at_that_moment_hears_nothing()
    {
        var result = await AnewAsync(new InboundContent.Reachable(false));

        result.Replies.ShouldBeEmpty();
        result.State.ShouldBeNull();
    }

    private static InboundEvent Inbound(InboundContent content, string? language) =>
        new() { Chat = Chat, EventId = "1", ReceivedAt = Noon, Content = content, LanguageHint = language };

    private async Task<TurnResult> AnewAsync(InboundContent content, string? language = null) =>
        await _world.Store.WriteAsync(t => _world.Engine.StartAnewAsync(Inbound(content, language), t, Noon, default), default);
}
