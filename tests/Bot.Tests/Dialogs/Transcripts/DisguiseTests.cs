using System.Collections.Concurrent;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Reading;
using Bot.Dialogs.Messaging;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Records;
using Bot.Host.Rehearsals;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;

namespace Bot.Tests.Dialogs.Transcripts;

/// <summary>A disguised conversation holds words of the dialog files and the program, and made-up ones, and no others.</summary>
public sealed class DisguiseTests
{
    private static readonly FlowSet Flows = FlowReader.Read(Path.Combine(Repository.Root, "dialogs")).Set;
    private static readonly ChatAddress Elsewhere = ChatAddress.Private("telegram", "7");

    private static readonly HashSet<string> Known =
    [
        MadeUp.Words, MadeUpPerson.Values.Name, MadeUpPerson.Values.Phone, MadeUpPerson.Values.VenueStart, "mau@example.vn", "000000000000", "0000000000", "2021-08-20", "2021-08-20T01:00:00.0000000+00:00", "36A-000.00", "2021-08-26T01:00:00.0000000+00:00",
        .. MadeUpPerson.Values.Options.Values, .. MadeUpPerson.Values.Values.Values,
        .. Flows.Flows.Values.SelectMany(f => f.Steps).OfType<ChooseStep>().SelectMany(c => c.Options).Select(o => o.Id),
        "yes", "link", "typed", "photo", "telegram", "web", "zalo", "photo-1", "older", "newer", "done", "check-in", "health-declaration",
        "start-check-out", "stop-check-out", "start-declaration", "stop-declaration",
    ];

    [Fact]
    public async Task Whatever_anybody_says_in_any_transcript_is_gone_from_the_disguised_conversation()
    {
        var files = Flows.Flows.Keys.Select(f => Path.Combine(Repository.Root, "tests", "transcripts", f)).Where(Directory.Exists).SelectMany(Directory.GetFiles);
        var left = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(files, async (file, ct) =>
        {
            var transcript = TranscriptReader.Read(file, await File.ReadAllTextAsync(file, ct));
            await using var world = new ResidentsWorld(Flows, OfficeFiles.Shipped);
            var stage = new TranscriptStage(transcript, world);
            foreach (var line in transcript.Lines)
            {
                await stage.DoAsync(line);
                if (line.Verb is TranscriptVerb.Person or TranscriptVerb.Event && await stage.StateAsync() is { } state)
                {
                    Foreign(new Disguise(Flows, MadeUpPerson.Values).Of(state, Elsewhere)).ForEach(w => left.Add($"{Path.GetFileName(file)}:{line.Number} {w}"));
                }
            }
        });

        left.ShouldBeEmpty(string.Join(Environment.NewLine, left));
    }

    [Fact]
    public void What_the_dialog_files_do_not_know_is_replaced_too()
    {
        var state = new ConversationState
        {
            Chat = ChatAddress.Private("telegram", "4711"),
            Current = Frame("declare", "gone-step") with
            {
                Answers = new Dictionary<string, Answer> { ["once"] = Answer.Of("Phạm Văn Thử"), ["symptoms"] = Answer.Many(["fever"]), ["truth"] = Answer.Of("yes") },
                Values = new Dictionary<string, Answer> { ["later"] = Answer.Of("0710 000 055"), ["seenAt"] = Answer.Of("2026-11-20T01:30:00.0000000+00:00") },
                Former = new Dictionary<string, Answer> { ["travel"] = Answer.Of("Hà Nội") },
                Search = "phạm",
                Picked = ["fever"],
                Caller = Frame("check-in", "find") with { Answers = new Dictionary<string, Answer> { ["scanned"] = Answer.Of("v_K7QM2PXB") } },
            },
            Paused = [Frame("gone-flow", "step") with { Answers = new Dictionary<string, Answer> { ["x"] = Answer.Of("Phạm") } }],
            Offers = [new StartOffer(1, Frame("declare", "anything") with { Values = new Dictionary<string, Answer> { ["start.of"] = Answer.Of("Phạm") } })],
            EngineQuestion = new PendingEngineQuestion { Kind = EngineQuestionKind.Busy, Wanted = Frame("check-in", "find") with { Search = "phạm" } },
            PromptToken = 12,
        };

        var json = System.Text.Encoding.UTF8.GetString(ConversationJson.Serialize(new Disguise(Flows, MadeUpPerson.Values).Of(state, Elsewhere)));

        foreach (var said in new[] { "Ph", "ph\\u", "fever", "K7QM", "0710 000 055", "Hà", "H\\u", "4711", "2026-11" })
        {
            json.ShouldNotContain(said, Case.Sensitive);
        }

        json.ShouldContain("\"t\":12");
        json.ShouldContain("v_DEM0");
        json.ShouldContain("gone-step");
    }

    [Fact]
    public void What_was_replaced_is_named()
    {
        var disguise = new Disguise(Flows, MadeUpPerson.Values);
        var whose = Flows.Find("identity")!.Steps.OfType<ChooseStep>().First(s => s.Save == "whose");
        disguise.Of(new ConversationState
        {
            Chat = Elsewhere,
            Current = Frame("identity", "phone") with
            {
                Answers = new Dictionary<string, Answer> { ["phone"] = Answer.Of("+84710000055"), ["whose"] = Answer.Of(whose.Options[1].Id) },
                Values = new Dictionary<string, Answer> { ["channel"] = Answer.Of("web"), ["phone.proven"] = Answer.Of("yes") },
            },
        }, Elsewhere);

        disguise.Replaced.ShouldContain("identity.phone");
        disguise.Replaced.ShouldNotContain("identity.whose");
        disguise.Replaced.ShouldNotContain("identity.channel");
        disguise.Replaced.ShouldNotContain("identity.phone.proven");
    }

    [Fact]
    public void A_choice_stays_where_a_way_depends_on_it_and_goes_where_it_only_fills_a_form()
    {
        var state = new ConversationState
        {
            Chat = Elsewhere,
            Current = Frame("profile", "save") with { Answers = new Dictionary<string, Answer> { ["sex"] = Answer.Of("other"), ["part"] = Answer.Of("sex") } },
        };

        var disguised = new Disguise(Flows, MadeUpPerson.Values).Of(state, Elsewhere);

        disguised.Current!.Answers["sex"].Value.ShouldBe(((ChooseStep)Flows.Find("profile")!.Find("sex")!).Options[0].Id);
        disguised.Current.Answers["part"].Value.ShouldBe("sex");
    }

    [Theory]
    [InlineData("/khaibao", "> /khaibao")]
    [InlineData("/start v_K7QM2PXB", "> /start")]
    [InlineData("/phamvanthu", "> /noi")]
    [InlineData("quay lại", "> quay lại")]
    [InlineData("2", "> 2")]
    [InlineData("1 3", "> 1 3")]
    [InlineData("1971", "> nội dung thay thế")]
    [InlineData("Phạm Văn Thử", "> nội dung thay thế")]
    public void Typed_words_stay_only_where_the_dialog_files_wrote_them(string typed, string line) => Line(new InboundContent.Text(typed), null).ShouldBe(line);

    [Theory]
    [InlineData("identity", "phone", "0710 000 055", "> 0710 000 001")]
    [InlineData("declare", "anything", "Có", "> 1")]
    [InlineData("declare", "anything", "2", "> 1")]
    [InlineData("profile", "name", "Phạm Văn Thử", "> Lê Thị Mẫu")]
    [InlineData("profile", "year", "1971", "> 1958")]
    public void An_answer_becomes_one_that_the_open_question_would_take(string flow, string step, string typed, string line) =>
        Line(new InboundContent.Text(typed), new ConversationState { Chat = Elsewhere, Current = Frame(flow, step) }).ShouldBe(line);

    [Fact]
    public void Everything_else_that_can_come_in_is_disguised()
    {
        var health = new ConversationState { Chat = Elsewhere, Current = Frame("declare", "anything") };
        Line(new InboundContent.Button("a:3:1"), health).ShouldBe("> <payload:a:3:0>");
        Line(new InboundContent.Button("a:3:1"), new ConversationState { Chat = Elsewhere, Current = Frame("profile", "part") }).ShouldBe("> <payload:a:3:1>");
        Line(new InboundContent.Button("c:3:back"), health).ShouldBe("> <payload:c:3:back>");
        Line(new InboundContent.Button("c:3:phạm"), health).ShouldBe("> <payload:unknown>");
        Line(new InboundContent.Button("f:declare"), health).ShouldBe("> <payload:f:declare>");
        Line(new InboundContent.Button("f:phạm"), health).ShouldBe("> <payload:unknown>");
        Line(new InboundContent.Button("phạm"), health).ShouldBe("> <payload:unknown>");
        Line(new InboundContent.Start("v_K7QM2PXB"), null).ShouldStartWith("> <start v_DEM0");
        Line(new InboundContent.Start(string.Empty), null).ShouldBe("> <start>");
        Line(new InboundContent.Photo("file-4711", "https://x/v/K7QM2PXB", "Phạm"), null).ShouldStartWith("> <photo:v_DEM0");
        Line(new InboundContent.Photo("file-4711"), null).ShouldBe("> <photo>");
        Line(new InboundContent.Contact("0710000055", IsOwn: true), null).ShouldBe("> <contact 0710 000 001>");
        Line(new InboundContent.Contact("0710000055", IsOwn: false), null).ShouldBe("> <contact 0710 000 001 other>");
        Line(new InboundContent.Location(20.1, 105.1), null).ShouldBe("> <location 19.8,105.77>");
        Line(new InboundContent.Unsupported("sticker"), null).ShouldBe("> <sticker>");
        Line(new InboundContent.Reachable(false), null).ShouldBe("> <blocked>");
        Line(new InboundContent.Event("visit-open", new Dictionary<string, string> { ["visit"] = "4711" }), null).ShouldBe("event visit-open visit=nội-dung-thay-thế");
    }

    private static string Line(InboundContent content, ConversationState? state) =>
        new DisguisedEvent(Flows, MadeUpPerson.Values, new Disguise(Flows, MadeUpPerson.Values)).Line(content, state);

    private static FlowFrame Frame(string flow, string step) => new() { Flow = flow, Shape = "s", Step = step };

    /// <summary>Words that neither the dialog files nor the program nor the made-up person have.</summary>
    private static List<string> Foreign(ConversationState state)
    {
        var foreign = new List<string>();
        for (var frame = state.Current; frame is not null; frame = frame.Caller)
        {
            foreign.AddRange(OfFrame(frame));
        }

        foreign.AddRange(state.Paused.Concat(state.Offers.Select(o => o.Wanted)).Append(state.EngineQuestion?.Wanted).OfType<FlowFrame>().SelectMany(OfFrame));
        return foreign;
    }

    private static IEnumerable<string> OfFrame(FlowFrame frame)
    {
        var said = frame.Answers.Concat(frame.Former).Concat(frame.Values)
            .SelectMany(a => new[] { a.Value.Value, a.Value.Shown ?? string.Empty }.Concat(a.Value.Items ?? []).Select(v => (Name: a.Key, Value: v)));
        return said.Concat(frame.Picked.Append(frame.Search ?? string.Empty).Select(v => (Name: "-", Value: v)))
            .Where(s => s.Value.Length > 0 && !Known.Contains(s.Value) && s.Value.Any(c => !char.IsAsciiDigit(c)))
            .Select(s => $"{frame.Flow}.{s.Name}={s.Value}");
    }
}
