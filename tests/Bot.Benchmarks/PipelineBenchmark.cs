using System.Diagnostics;
using Bot.Channels;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Benchmarks;

/// <summary>
/// Turns through the whole path in one process: inbox, lane, a trivial turn with state and one reply, commit to disk, send to nowhere, mark.
/// 64 chats talk at once of 10,000. Group commit and one commit per turn in one run, each the median of three.
/// </summary>
internal static class PipelineBenchmark
{
    private const int Chats = 10_000;
    private const int AtOnce = 64;
    private const int Rounds = 3;

    public static async Task RunAsync(string[] args)
    {
        var turns = args.Length > 0 ? int.Parse(args[0]) : 100_000;
        await MeasureAsync(SynchronousMode.Full, 256, turns / 2);
        Console.WriteLine("commit           turns/s   CPU us/turn   bytes/turn");
        var grouped = await MedianAsync("group, FULL", SynchronousMode.Full, 256, turns);
        await MedianAsync("group, NORMAL", SynchronousMode.Normal, 256, turns);
        var single = await MedianAsync("single, FULL", SynchronousMode.Full, 1, turns / 5);
        Console.WriteLine($"group / single: {grouped / single:0.0}");
    }

    private static async Task<double> MedianAsync(string name, SynchronousMode mode, int batch, int turns)
    {
        var results = new List<Result>();
        for (var i = 0; i < Rounds; i++)
        {
            results.Add(await MeasureAsync(mode, batch, turns));
        }

        var median = results.OrderBy(r => r.PerSecond).ElementAt(Rounds / 2);
        Console.WriteLine($"{name,-14} {median.PerSecond,9:0} {median.CpuMicros,13:0.0} {median.Bytes,12:0}");
        return median.PerSecond;
    }

    private static async Task<Result> MeasureAsync(SynchronousMode mode, int batch, int turns)
    {
        var folder = Directory.CreateTempSubdirectory("bot-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "bot.db");
            var ring = KeyRing.Open(file + ".keys", mayCreate: true, DateTimeOffset.UtcNow);
            await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file, Synchronous = mode, MaxBatch = batch }, ring, TimeProvider.System);
            await using var services = Services(store).BuildServiceProvider();
            await services.GetRequiredService<OutboxSender>().RecoverAsync(CancellationToken.None);
            return await MeasureAsync(services, turns);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Result> MeasureAsync(ServiceProvider services, int turns)
    {
        var pipeline = services.GetRequiredService<InboundPipeline>();
        using var self = Process.GetCurrentProcess();
        var cpu = self.TotalProcessorTime;
        var bytes = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref next); n < turns; n = Interlocked.Increment(ref next))
            {
                await pipeline.SubmitAsync(Event(n), CancellationToken.None);
            }
        })));
        await pipeline.IdleAsync(CancellationToken.None);
        await services.GetRequiredService<OutboxSender>().IdleAsync(CancellationToken.None);
        watch.Stop();
        self.Refresh();
        return new Result(
            turns / watch.Elapsed.TotalSeconds,
            (self.TotalProcessorTime - cpu).TotalMicroseconds / turns,
            (GC.GetTotalAllocatedBytes() - bytes) / (double)turns);
    }

    private static InboundEvent Event(int n) => new()
    {
        Chat = ChatAddress.Private("telegram", (n * 7919 % Chats).ToString()),
        EventId = n.ToString(),
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Content = new InboundContent.Text("36,5"),
    };

    private static ServiceCollection Services(SqliteStore store)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton<IStore>(store).AddSingleton(TimeProvider.System)
            .AddSingleton<IDialogEngine, EchoEngine>().AddSingleton<IFlowSource, NoFlows>().AddSingleton(new IdSource(new Random(1)))
            .AddSingleton<IChannel, NowhereChannel>();
        services.AddOutbox().AddInboundPipeline();
        return services;
    }

    private readonly record struct Result(double PerSecond, double CpuMicros, double Bytes);

    private sealed class EchoEngine : IDialogEngine
    {
        private static readonly IReadOnlyList<OutgoingMessage> Reply =
            [new OutgoingMessage { Text = "Bạn cho biết thân nhiệt hôm nay?", Choices = [new OutgoingChoice("Quay lại", "b:1", ChoiceKind.Control)] }];

        public ValueTask<TurnResult> HandleAsync(
            InboundEvent inbound, ConversationState? state, IStoreTransaction store, DateTimeOffset now, CancellationToken ct) =>
            ValueTask.FromResult(new TurnResult
            {
                State = (state ?? new ConversationState { Chat = inbound.Chat }) with { PromptToken = (state?.PromptToken ?? 0) + 1, UpdatedAt = now },
                Replies = Reply,
            });

        public ValueTask<TurnResult> StartAnewAsync(InboundEvent inbound, IStoreTransaction store, DateTimeOffset now, CancellationToken ct) =>
            HandleAsync(inbound, null, store, now, ct);

        public ValueTask<TurnResult> ExpireAsync(ConversationState state, IStoreTransaction store, DateTimeOffset now, CancellationToken ct) =>
            ValueTask.FromResult(new TurnResult { State = null });
    }

    private sealed class NoFlows : IFlowSource
    {
        public FlowSet Current { get; } = new()
        {
            Flows = new Dictionary<string, FlowDefinition>(),
            Common = new CommonTexts(new Dictionary<string, CommonCommand>(), new Dictionary<string, LocalText>()),
        };
    }

    private sealed class NowhereChannel : IChannel
    {
        public string Name => "telegram";

        public ChannelLimits Limits { get; } = new()
        {
            Channel = "telegram",
            TextLength = 4096,
            CaptionLength = 1024,
            HardLabelLength = 64,
            VisibleLabelLength = 32,
            ButtonsPerMessage = 100,
            PayloadBytes = 64,
            MayCarryHealthWords = false,
        };

        public bool IsFetched => false;

        public ValueTask KeepAsync(IStoreTransaction store, OutboxItem item, CancellationToken ct) => throw new NotSupportedException();

        public void Kept(OutboxItem item) => throw new NotSupportedException();

        public ValueTask<SendResult> SendAsync(OutboxItem item, CancellationToken ct) => new(new SendResult.Sent());
    }
}
