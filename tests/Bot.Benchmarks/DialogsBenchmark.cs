using System.Diagnostics;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Reading;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks;

/// <summary>What one turn of the dialog engine costs, without store and channel: microseconds and bytes allocated.</summary>
internal static class DialogsBenchmark
{
    private const int WarmUp = 20_000;
    private const int Rounds = 200_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    private static readonly ChatAddress Chat = ChatAddress.Private("telegram", "123456789");

    private const string Flow = """
        format: 1
        flow: visit
        title: { vi: "Đăng ký thăm", en: "Register a visit" }
        start: { commands: [tham], words: ["đăng ký thăm"], menu: 1 }
        steps:
          - id: name
            ask: text
            save: name
            label: { vi: "tên", en: "name" }
            text: { vi: "Họ và tên của bạn?", en: "Your full name?" }
            check:
              - rule: length 2..120
                else: { vi: "Tên cần từ 2 đến 120 ký tự.", en: "Please use 2 to 120 characters." }
          - id: day
            choose: one
            save: day
            label: { vi: "ngày", en: "day" }
            text: { vi: "{name} đến ngày nào?", en: "On which day does {name} come?" }
            options:
              - today: { vi: "Hôm nay", en: "Today" }
              - tomorrow: { vi: "Ngày mai", en: "Tomorrow" }
              - later: { vi: "Ngày khác", en: "Another day" }
          - id: people
            ask: whole-number
            save: people
            label: { vi: "số người", en: "people" }
            text: { vi: "Bao nhiêu người?", en: "How many people?" }
          - id: check
            review: [name, day, people]
            text: { vi: "Vui lòng kiểm tra lại:", en: "Please check:" }
          - id: done
            end: done
            text: { vi: "✅ Đã đăng ký cho {name}.", en: "✅ {name} is registered." }
        """;

    public static async Task RunAsync(string[] args)
    {
        var engine = Engine();
        var open = await TurnAsync(engine, null, new InboundContent.Text("/tham"));
        var atDay = await TurnAsync(engine, open.State, new InboundContent.Text("Nguyễn Văn Mẫu"));
        var atPeople = await TurnAsync(engine, atDay.State, new InboundContent.Text("1"));
        var atReview = await TurnAsync(engine, atPeople.State, new InboundContent.Text("4"));
        await MeasureAsync("start a flow", () => TurnAsync(engine, null, new InboundContent.Text("/tham")));
        await MeasureAsync("typed answer, next question", () => TurnAsync(engine, open.State, new InboundContent.Text("Nguyễn Văn Mẫu")));
        await MeasureAsync("pressed answer, next question", () => TurnAsync(engine, atDay.State, new InboundContent.Button(atDay.Replies[0].Choices[1].Payload)));
        await MeasureAsync("label without marks", () => TurnAsync(engine, atDay.State, new InboundContent.Text("ngay mai")));
        await MeasureAsync("wrong answer, asked again", () => TurnAsync(engine, atPeople.State, new InboundContent.Text("bốn")));
        await MeasureAsync("last answer, review", () => TurnAsync(engine, atPeople.State, new InboundContent.Text("4")));
        await MeasureAsync("review sent, end", () => TurnAsync(engine, atReview.State, new InboundContent.Button(atReview.Replies[0].Choices[0].Payload)));
        var bytes = ConversationJson.Serialize(atReview.State!);
        Console.WriteLine($"state of {bytes.Length} bytes");
        await MeasureAsync("state written and read", () =>
        {
            ConversationJson.Deserialize(ConversationJson.Serialize(atReview.State!));
            return ValueTask.FromResult(atReview);
        });
    }

    private static async Task MeasureAsync(string name, Func<ValueTask<TurnResult>> turn)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await turn();
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Rounds; i++)
        {
            await turn();
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Console.WriteLine($"{name,-32} {elapsed.TotalMicroseconds / Rounds,7:F2} µs {bytes / Rounds,7} B");
    }

    private static ValueTask<TurnResult> TurnAsync(DialogEngine engine, ConversationState? state, InboundContent content)
    {
        var inbound = new InboundEvent { Chat = Chat, EventId = "1", ReceivedAt = Now, Content = content };
        return engine.HandleAsync(inbound, state, null!, Now, CancellationToken.None);
    }

    private static DialogEngine Engine()
    {
        IAnswerType[] types = [new TextAnswer(), new WholeNumberAnswer()];
        IAnswerRule[] rules = [new LengthRule()];
        var common = File.ReadAllText(Path.Combine(Root(), "dialogs", FlowReader.CommonFile));
        var reading = FlowReader.Read("benchmark", [(FlowReader.CommonFile, common), ("visit.yaml", Flow)]);
        return new DialogEngine(new FixedFlows(reading.Set), new DialogCatalog([], [], [], rules, types), [], [], NullLogger<DialogEngine>.Instance);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bot.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("run this inside the repository");
        }

        return folder;
    }

    private sealed record FixedFlows(FlowSet Current) : IFlowSource;
}
