using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Telegram;
using Bot.Channels.Telegram.Incoming;
using Bot.ChannelTests.Fakes;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.ChannelTests.Telegram;

/// <summary>From Telegram's JSON to events, in every shape that was ever seen.</summary>
public sealed class TelegramUpdateReaderTests
{
    private const string Me = """ "from":{"id":7,"is_bot":false,"first_name":"A","language_code":"en-GB"} """;
    private const string Private = """ "chat":{"id":7,"type":"private"} """;
    private const string Group = """ "chat":{"id":-50,"type":"supergroup","title":"T"} """;

    public static TheoryData<string, string, InboundContent?> PrivateMessages => new()
    {
        { "text", """ "text":"Xin chào" """, new InboundContent.Text("Xin chào") },
        { "escaped text", """ "text":"\u0110\u1ed3ng \ud83d\ude00 \"x\"\n" """, new InboundContent.Text("Đồng 😀 \"x\"\n") },
        { "bare start", """ "text":"/start" """, new InboundContent.Start("") },
        { "start with payload", """ "text":"/start v_K7QM2PXD" """, new InboundContent.Start("v_K7QM2PXD") },
        { "start in capitals with two blanks", """ "text":"/START  v_x " """, new InboundContent.Start("v_x") },
        { "start with our name", """ "text":"/start@kiem_thu_bot v_x" """, new InboundContent.Start("v_x") },
        { "command", """ "text":"/huy" """, new InboundContent.Text("/huy") },
        { "command with name and words", """ "text":"/tim@kiem_thu_bot Sân Đình" """, new InboundContent.Text("/tim Sân Đình") },
        { "another command that begins alike", """ "text":"/started" """, new InboundContent.Text("/started") },
        { "own contact", """ "contact":{"phone_number":"84710000001","first_name":"A","user_id":7} """, new InboundContent.Contact("84710000001", true) },
        { "somebody else's contact", """ "contact":{"phone_number":"+84710000002","first_name":"B","user_id":8} """, new InboundContent.Contact("+84710000002", false) },
        { "a contact without an account", """ "contact":{"phone_number":"0710000003","first_name":"B"} """, new InboundContent.Contact("0710000003", false) },
        {
            "own card, but forwarded",
            """ "forward_origin":{"type":"user","date":1,"sender_user":{"id":7}},"contact":{"phone_number":"84710000001","user_id":7} """,
            new InboundContent.Contact("84710000001", false)
        },
        {
            "own card, forwarded in the old shape",
            """ "contact":{"phone_number":"84710000001","user_id":7},"forward_from":{"id":7},"forward_date":1 """,
            new InboundContent.Contact("84710000001", false)
        },
        {
            "the largest of a photo's sizes, with its caption",
            """ "photo":[{"file_id":"s","width":90,"height":90,"file_size":1000},{"file_id":"l","width":1280,"height":960,"file_size":200000},{"file_id":"m","width":320,"height":240}],"caption":"mã" """,
            new InboundContent.Photo("l", null, "mã")
        },
        {
            "the largest that may be fetched",
            """ "photo":[{"file_id":"ok","width":90,"height":90},{"file_id":"huge","width":9000,"height":9000,"file_size":20971521}] """,
            new InboundContent.Photo("ok")
        },
        { "a picture as a file", """ "document":{"file_id":"d","mime_type":"image/png","file_size":5} """, new InboundContent.Photo("d") },
        { "a picture as a file, too large", """ "document":{"file_id":"d","mime_type":"image/png","file_size":30000000} """, new InboundContent.Unsupported("large-picture") },
        { "another file", """ "document":{"file_id":"d","mime_type":"application/pdf"} """, new InboundContent.Document("d", "") },
        { "a list", """ "document":{"file_id":"d","file_name":"danh sách.csv","mime_type":"text/csv","file_size":12} """, new InboundContent.Document("d", "danh sách.csv", 12) },
        { "a file without anything", """ "document":{} """, new InboundContent.Unsupported("document") },
        { "a drawing that holds script", """ "document":{"file_id":"d","mime_type":"image/svg+xml"} """, new InboundContent.Document("d", "") },
        { "place", """ "location":{"latitude":19.807,"longitude":105.776} """, new InboundContent.Location(19.807, 105.776) },
        { "a venue with its place", """ "venue":{"title":"x","address":"y","location":{}},"location":{"latitude":1,"longitude":2} """, new InboundContent.Location(1, 2) },
        { "sticker", """ "sticker":{"file_id":"x","emoji":"👍"} """, new InboundContent.Unsupported("sticker") },
        { "voice", """ "voice":{"file_id":"x","duration":3} """, new InboundContent.Unsupported("voice") },
        { "animation, which comes as a document too", """ "animation":{"file_id":"x"},"document":{"file_id":"x","mime_type":"video/mp4"} """, new InboundContent.Unsupported("animation") },
        { "a service message", """ "pinned_message":{"message_id":1,"text":"old"} """, null },
        { "moving of a group", """ "migrate_to_chat_id":-100 """, null },
        { "text of another type", """ "text":{"a":[1,2]} """, null },
        { "photo of another type", """ "photo":"x" """, null },
        { "contact of another type", """ "contact":[1,{"a":2}] """, null },
        { "empty text", """ "text":"" """, null },
    };

    [Theory]
    [MemberData(nameof(PrivateMessages))]
    public void A_private_message_is_read(string what, string content, InboundContent? expected)
    {
        var update = Read("""{"update_id":9,"message":{"message_id":3,§Me§,§Private§,"date":1,§content§}}""".Replace("§content§", content));

        update.IsMalformed.ShouldBeFalse(what);
        update.UpdateId.ShouldBe(9);
        update.Event?.Content.ShouldBe(expected, what);
        (update.Event is null).ShouldBe(expected is null, what);
        if (update.Event is { } inbound)
        {
            inbound.Chat.ShouldBe(ChatAddress.Private("telegram", "7"));
            inbound.EventId.ShouldBe("1234567890:9");
            inbound.LanguageHint.ShouldBe("en-GB");
        }
    }

    public static TheoryData<string, string, InboundContent?> GroupMessages => new()
    {
        { "chatter", """ "text":"Xin chào" """, null },
        { "a command", """ "text":"/huy" """, new InboundContent.Text("/huy") },
        { "a command to us", """ "text":"/start@Kiem_Thu_Bot v_x" """, new InboundContent.Start("v_x") },
        { "a command to another bot", """ "text":"/start@khac_bot v_x" """, null },
        { "an answer to us", """ "text":"0710","reply_to_message":{"message_id":1,"from":{"id":1234567890,"is_bot":true}} """, new InboundContent.Text("0710") },
        { "an answer to somebody else", """ "text":"0710","reply_to_message":{"message_id":1,"from":{"id":8}} """, null },
        { "a sticker", """ "sticker":{} """, null },
    };

    [Theory]
    [MemberData(nameof(GroupMessages))]
    public void In_a_group_only_what_is_meant_for_us_is_read(string what, string content, InboundContent? expected)
    {
        var update = Read("""{"update_id":9,"message":{"message_id":3,§Me§,§Group§,"date":1,§content§}}""".Replace("§content§", content));

        update.Event?.Content.ShouldBe(expected, what);
        (update.Event is null).ShouldBe(expected is null, what);
        (update.Event?.Chat ?? new("telegram", "-50", "7")).ShouldBe(new ChatAddress("telegram", "-50", "7"));
    }

    [Fact]
    public void A_tap_is_read_with_the_message_it_hung_on()
    {
        var update = Read("""{"update_id":9,"callback_query":{"id":"c1",§Me§,"chat_instance":"1","data":"7:0","message":{"message_id":44,"date":1,§Private§,"from":{"id":1234567890,"is_bot":true}}}}""");

        update.Event!.Content.ShouldBe(new InboundContent.Button("7:0", "44"));
        update.Event.Chat.ShouldBe(ChatAddress.Private("telegram", "7"));
        (update.CallbackId, update.Tapped).ShouldBe(("c1", (7, 44)));
    }

    [Fact]
    public void A_tap_under_a_message_that_telegram_no_longer_shows_is_read()
    {
        var update = Read("""{"update_id":9,"callback_query":{"id":"c1",§Me§,"data":"x","message":{"message_id":44,"date":0,§Private§}}}""");

        update.Event!.Content.ShouldBe(new InboundContent.Button("x", "44"));
    }

    [Fact]
    public void A_tap_without_any_message_belongs_to_the_private_chat()
    {
        var update = Read("""{"update_id":9,"callback_query":{"id":"c1",§Me§,"data":"x","inline_message_id":"i"}}""");

        update.Event!.Chat.ShouldBe(ChatAddress.Private("telegram", "7"));
        update.Event.Content.ShouldBe(new InboundContent.Button("x"));
        update.Tapped.ShouldBeNull();
    }

    [Fact]
    public void A_tap_in_a_group_belongs_to_whoever_pressed()
    {
        var update = Read("""{"update_id":9,"callback_query":{"id":"c1",§Me§,"data":"x","message":{"message_id":44,§Group§}}}""");

        update.Event!.Chat.ShouldBe(new ChatAddress("telegram", "-50", "7"));
    }

    [Fact]
    public void A_tap_without_data_is_only_answered()
    {
        var update = Read("""{"update_id":9,"callback_query":{"id":"c1",§Me§,"game_short_name":"x"}}""");

        (update.Event, update.CallbackId).ShouldBe((null, "c1"));
    }

    [Theory]
    [InlineData("kicked", false)]
    [InlineData("member", true)]
    [InlineData("restricted", null)]
    public void Blocking_and_coming_back_are_read(string status, bool? isReachable)
    {
        var update = Read("""{"update_id":9,"my_chat_member":{§Private§,§Me§,"date":1,"old_chat_member":{"status":"member"},"new_chat_member":{"status":"§status§"}}}""".Replace("§status§", status));

        (update.Event?.Content as InboundContent.Reachable)?.IsReachable.ShouldBe(isReachable!.Value);
        (update.Event is null).ShouldBe(isReachable is null);
    }

    [Theory]
    [InlineData("""{"update_id":9}""")]
    [InlineData("""{"update_id":9,"edited_message":{"message_id":1,"from":{"id":7},"chat":{"id":7,"type":"private"},"text":"neu"}}""")]
    [InlineData("""{"update_id":9,"channel_post":{"message_id":1,"chat":{"id":-9,"type":"channel"},"text":"x"}}""")]
    [InlineData("""{"update_id":9,"something_of_2027":{"deep":[{"er":[1,2,{"x":null}]}]}}""")]
    [InlineData("""{"update_id":9,"message":null}""")]
    [InlineData("""{"update_id":9,"message":7}""")]
    [InlineData("""{"update_id":9,"message":{}}""")]
    [InlineData("""{"update_id":9,"message":{"text":"no chat","from":{"id":7}}}""")]
    [InlineData("""{"update_id":9,"message":{"text":"no sender","chat":{"id":7,"type":"private"}}}""")]
    [InlineData("""{"update_id":9,"message":{"text":"a bot","from":{"id":8,"is_bot":true},"chat":{"id":8,"type":"private"}}}""")]
    [InlineData("""{"update_id":9,"my_chat_member":{"chat":{"id":-9,"type":"group"},"from":{"id":7},"new_chat_member":{"status":"kicked"}}}""")]
    public void What_is_not_for_us_is_ignored(string json)
    {
        var update = Read(json);

        (update.UpdateId, update.IsMalformed, update.Event).ShouldBe((9, false, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("hello")]
    [InlineData("{")]
    [InlineData("""{"update_id":9,"message":{"text":"cut""")]
    [InlineData("""{"message":{"text":"no id"}}""")]
    [InlineData("""{"update_id":"x"}""")]
    [InlineData("""{"update_id":9,"message":{"text":"\ud83d alone","from":{"id":7},"chat":{"id":7,"type":"private"}}}""")]
    public void What_cannot_be_read_is_malformed_and_throws_nothing(string json) => Read(json).IsMalformed.ShouldBeTrue();

    [Fact]
    public void Broken_bytes_in_a_text_are_malformed_and_throw_nothing()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"update_id":9,"message":{"text":"?x","from":{"id":7},"chat":{"id":7,"type":"private"}}}""");
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xC3;

        var update = NewReader().Read(bytes);

        (update.IsMalformed, update.UpdateId).ShouldBe((true, 9));
    }

    [Theory]
    [InlineData("""{"update_id":10,"message":{"date":1,"chat":{"last_name":"T","id":111,"first_name":"T","username":"T"},"message_id":13,"from":{"last_name":"T","id":111,"first_name":"T"},"text":"/start"}}""")]
    [InlineData("""{"message":{"text":"/start","from":{"id":"111"},"chat":{"id":"111","type":"private","new":{}},"forward_from":{"id":2},"forward_date":3},"update_id":"10"}""")]
    public void Old_and_reordered_shapes_are_read(string json)
    {
        var inbound = Read(json).Event.ShouldNotBeNull();

        inbound.Chat.ShouldBe(ChatAddress.Private("telegram", "111"));
        inbound.Content.ShouldBe(new InboundContent.Start(""));
    }

    [Fact]
    public void Nothing_that_comes_in_makes_the_reader_throw()
    {
        var seed = Updates.Tap("7:0").ToJsonString() + Updates.Contact("84710000001", 7).ToJsonString();
        Prop.ForAll(
            Gen.Choose(0, 255).ArrayOf(6).ToArbitrary(),
            Gen.Choose(0, seed.Length / 2).ToArbitrary(),
            (noise, start) =>
            {
                var bytes = Encoding.UTF8.GetBytes(seed[start..]);
                for (var i = 0; i + 1 < noise.Length; i += 2)
                {
                    bytes[noise[i] % bytes.Length] = (byte)noise[i + 1];
                }

                NewReader().Read(bytes);
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_value_in_place_of_any_other_makes_the_reader_neither_throw_nor_lose_the_id()
    {
        var whole = Updates.Tap("7:0");
        foreach (var path in Paths(whole).Where(p => p[0] != "update_id"))
        {
            foreach (var odd in new JsonNode?[] { null, 1, -1.5, "x", true, new JsonArray(1, "a"), new JsonObject { ["id"] = new JsonObject() } })
            {
                var changed = (JsonObject)whole.DeepClone();
                var parent = path.SkipLast(1).Aggregate((JsonNode)changed, (n, p) => n[p]!);
                parent[path[^1]] = odd?.DeepClone();

                var update = Read(changed.ToJsonString());

                update.UpdateId.ShouldBe((long)whole["update_id"]!);
                update.IsMalformed.ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void A_dead_letter_is_read_again_with_its_old_id()
    {
        var raw = Encoding.UTF8.GetBytes(Updates.Text("xin chào", id: 5).ToJsonString());
        var at = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

        var inbound = new TelegramRawReader(NewReader()).Read(raw, at).ShouldNotBeNull();

        (inbound.EventId, inbound.ReceivedAt, inbound.Content).ShouldBe(("1234567890:5", at, new InboundContent.Text("xin chào")));
        inbound.Raw.ToArray().ShouldBe(raw);
    }

    private static TelegramUpdate Read(string json) =>
        NewReader().Read(Encoding.UTF8.GetBytes(json.Replace("§Me§", Me).Replace("§Private§", Private).Replace("§Group§", Group)));

    private static TelegramUpdateReader NewReader()
    {
        var identity = new TelegramIdentity(FakeBotApi.Token);
        identity.Named(FakeBotApi.Username);
        return new TelegramUpdateReader(identity, new ManualTime());
    }

    private static IEnumerable<string[]> Paths(JsonObject node) => node.SelectMany(p =>
        p.Value is JsonObject inner ? Paths(inner).Select(i => (string[])[p.Key, .. i]).Prepend([p.Key]) : [[p.Key]]);
}
