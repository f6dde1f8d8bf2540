using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;

namespace Bot.Tests.Dialogs.Conversations;

public class ConversationJsonTests
{
    private static readonly DateTimeOffset Noon = new(2021, 8, 26, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_full_conversation_comes_back_as_it_was()
    {
        var state = Full();

        var bytes = ConversationJson.Serialize(state);
        var again = ConversationJson.Serialize(ConversationJson.Deserialize(bytes));

        Encoding.UTF8.GetString(again).ShouldBe(Encoding.UTF8.GetString(bytes));
        var read = ConversationJson.Deserialize(bytes);
        read.Current!.Answers["name"].ShouldBe(state.Current!.Answers["name"]);
        read.Current.Answers["signs"].Items.ShouldBe(["fever", "cough"]);
        read.Current.Answers["note"].IsEmpty.ShouldBeTrue();
        read.Current.StartedAt.ShouldBe(Noon);
        read.Chat.ShouldBe(state.Chat);
    }

    [Fact]
    public void An_idle_conversation_takes_few_bytes()
    {
        var bytes = ConversationJson.Serialize(new ConversationState { Chat = ChatAddress.Private("telegram", "12345"), UpdatedAt = Noon });

        bytes.Length.ShouldBeLessThan(80);
    }

    [Fact]
    public void Each_former_format_is_still_read()
    {
        var format0 = """{"c":"telegram","h":"12345","l":"vi","f":{"f":"order","h":"s1","s":"size","kind":"choose one","a":{"name":"Lan"},"b":1629954000000},"t":3,"a":1629954000000}"""u8;

        var read = ConversationJson.Deserialize(format0);

        read.StateFormat.ShouldBe(ConversationState.CurrentFormat);
        read.Current!.StepKind.ShouldBe("choose one");
        read.Current.Answers["name"].Value.ShouldBe("Lan");
        read.PromptToken.ShouldBe(3);
    }

    [Fact]
    public void A_stored_sample_of_format_1_is_read_for_ever()
    {
        var format1 = """{"v":1,"c":"web","h":"c1","u":"u7","l":"en","lc":true,"f":{"f":"a","h":"s","w":"w","s":"x","n":4,"k":"ask text","a":{"p":["1","one"],"q":{"i":["a","b"],"s":"A, B"},"r":""},"o":{"run":"ok"},"t":{"x":2},"p":["x"],"r":"sum","g":1,"q":"dong","m":["a"],"c":{"f":"outer","h":"s0","s":"call","b":1629954000000},"b":1629954000000},"q":2,"qw":{"f":"w","h":"s2","s":"1","b":0},"t":36,"s":["a","b"],"a":1629954000000,"x":1630213200000,"b":true,"xf":"old","lb":"10:1"}"""u8;

        var read = ConversationJson.Deserialize(format1);

        read.Chat.ShouldBe(new ChatAddress("web", "c1", "u7"));
        read.Current!.Answers["q"].Items.ShouldBe(["a", "b"]);
        read.Current.Answers["p"].Shown.ShouldBe("one");
        read.Current.Caller!.Flow.ShouldBe("outer");
        read.EngineQuestion!.Wanted!.Flow.ShouldBe("w");
        read.ExpiresAt.ShouldBe(Noon.AddDays(3));
    }

    [Fact]
    public void A_conversation_of_a_newer_program_is_refused_and_not_cut_down()
    {
        Should.Throw<InvalidDataException>(() => ConversationJson.Deserialize("""{"v":99,"c":"web","h":"c1"}"""u8));
    }

    private static ConversationState Full()
    {
        var frame = new FlowFrame
        {
            Flow = "order",
            Shape = "s1",
            Wording = "w1",
            Step = "size",
            Visit = 3,
            StepKind = "choose one",
            Answers = new Dictionary<string, Answer>
            {
                ["name"] = Answer.Of("Đặng \"Thị\" 👩‍🌾"),
                ["ward"] = Answer.Of("w07", "Phường Đồng Thọ"),
                ["signs"] = Answer.Many(["fever", "cough"], "Sốt, ho"),
                ["note"] = Answer.Of(string.Empty),
            },
            Values = new Dictionary<string, Answer> { ["start.code"] = Answer.Of("K7QM2PXD") },
            Outcomes = new Dictionary<string, string> { ["send"] = "sent" },
            Tries = new Dictionary<string, int> { ["size"] = 1 },
            Path = ["name", "ward"],
            ReturnTo = "check",
            Page = 2,
            Search = "dong",
            Picked = ["fever"],
            Former = new Dictionary<string, Answer> { ["name"] = Answer.Of("A") },
            StartedAt = Noon,
        };
        return new ConversationState
        {
            Chat = new ChatAddress("telegram", "-100", "7"),
            Language = "en",
            IsLanguageChosen = true,
            Current = frame with { Caller = frame },
            Paused = [frame],
            EngineQuestion = new PendingEngineQuestion { Kind = EngineQuestionKind.Busy, Wanted = frame },
            PromptToken = 37,
            Shown = ["s", "m"],
            UpdatedAt = Noon,
            ExpiresAt = Noon.AddDays(3),
            IsUnreachable = true,
            Offers = [new StartOffer(5, frame)],
            ExpiredFlow = "old",
            LastButton = "11:1",
        };
    }
}
