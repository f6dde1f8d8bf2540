using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Tests.Dialogs.Transcripts;

namespace Bot.Tests.Dialogs.Engine;

/// <summary>Somebody presses, types and sends anything in any order, while dialogs are exchanged and time passes.</summary>
public class AnythingGoesTests
{
    private static readonly string[] Texts =
    [
        "/datbanh", "/tiec", "/homnay", "/gopy", "/kieu", "/gio", "/menu", "/huy", "/quaylai", "/boqua", "/ngonngu", "/start", "/help", "/khongco", "Lan", "1", "2",
        "9", "1 2", "nhỏ", "tháp", "dong", "0710000001", "123456", "hôm qua", "Q-1234", "xong", "gửi", "sửa tên", "làm tiếp", "hủy", "\ud800", "", " ", "\u200f",
        new string('x', 10_000),
    ];

    private static readonly string[] Folders = ["order-v1", "order-v2", "order-v3", "order-reworded", "order-restart", "base"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Whatever_comes_in_the_person_is_answered_and_has_a_way_out(int seed)
    {
        var random = new Random(seed);
        await using var world = new CakeShopWorld("order-v1");
        world.HasRoles(["baker"]);
        var talk = new Wanderer(world, random);
        for (var turn = 0; turn < 400; turn++)
        {
            await talk.StepAsync();
        }
    }

    private sealed class Wanderer(CakeShopWorld world, Random random)
    {
        private readonly List<string> _payloads = [];
        private readonly List<string> _heard = [];
        private readonly ChatAddress _chat = ChatAddress.Private("telegram", "7");
        private DateTimeOffset _now = new(2021, 8, 26, 1, 0, 0, TimeSpan.Zero);
        private ConversationState? _state;

        public async Task StepAsync()
        {
            Happen();
            var content = Content();
            _heard.Add(content.ToString()!);
            var inbound = new InboundEvent { Chat = _chat, EventId = "1", ReceivedAt = _now, Content = content };
            var token = _state?.PromptToken ?? 0;
            var result = await world.Store.WriteAsync(t => world.Engine.HandleAsync(inbound, _state, t, _now, default), default);
            Check(content, result, token);
            _state = result.State is null ? null : ConversationJson.Deserialize(ConversationJson.Serialize(result.State));
            _payloads.AddRange(result.Replies.SelectMany(r => r.Choices).Select(c => c.Payload));
        }

        private void Happen()
        {
            _now += TimeSpan.FromMinutes(random.Next(20) == 0 ? random.Next(6000) : 1);
            if (random.Next(25) == 0)
            {
                world.Deploy(Folders[random.Next(Folders.Length)]);
            }

            if (random.Next(10) == 0)
            {
                world.Shop.Give("code.verify", ["wrong", "expired", "ok"]);
                world.Shop.KnownPhone = random.Next(2) == 0 ? "+84710000009" : null;
            }
        }

        private InboundContent Content() => random.Next(15) switch
        {
            0 => new InboundContent.Photo("p", random.Next(2) == 0 ? "Q-1234" : null),
            1 => new InboundContent.Contact("0710000001", random.Next(2) == 0),
            2 => new InboundContent.Location(19.8, 105.7),
            3 => new InboundContent.Unsupported("sticker"),
            4 => new InboundContent.Start(random.Next(2) == 0 ? "q_1234" : string.Empty),
            5 => new InboundContent.Event("report-due", new Dictionary<string, string> { ["month"] = "8" }),
            6 => new InboundContent.Document("d", "a.csv") { Content = random.Next(2) == 0 ? "a,b"u8.ToArray() : null },
            < 11 when _payloads.Count > 0 => new InboundContent.Button(_payloads[Math.Max(0, _payloads.Count - 1 - random.Next(12))]),
            _ => new InboundContent.Text(Texts[random.Next(Texts.Length)]),
        };

        private void Check(InboundContent content, TurnResult result, long token)
        {
            var trail = string.Join(Environment.NewLine, _heard.TakeLast(12));
            var isSpoken = result.Replies.Count > 0 || result.ButtonNote is not null || content is InboundContent.Event;
            isSpoken.ShouldBeTrue(trail);
            foreach (var reply in result.Replies)
            {
                reply.Text.ShouldNotBeNullOrWhiteSpace(trail);
                reply.Text.Length.ShouldBeLessThanOrEqualTo(EnginePolicy.LongestMessage);
                reply.Choices.ShouldAllBe(c => Encoding.UTF8.GetByteCount(c.Payload) <= 64 && c.Label.Length > 0);
            }

            (result.State?.PromptToken ?? token).ShouldBeGreaterThanOrEqualTo(token, trail);
            result.State?.Paused.Count.ShouldBeLessThanOrEqualTo(EnginePolicy.MostPaused);
            if (result.State?.Current is { } frame && result.Replies.Count > 0)
            {
                frame.Path.Count.ShouldBeLessThanOrEqualTo(EnginePolicy.LongestPath);
                result.Replies[^1].Choices.Count.ShouldBeGreaterThan(0, trail);
            }
        }
    }
}
