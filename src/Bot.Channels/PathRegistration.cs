using Bot.Channels.Inbox;
using Bot.Channels.Instances;
using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Domain.Records;
using Bot.Domain.Venues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Channels;

/// <summary>
/// Registers the way in and the way out. Needed from elsewhere: <see cref="IStore"/>, <see cref="IDialogEngine"/>, <see cref="IFlowSource"/>,
/// <see cref="TimeProvider"/>, <see cref="IdSource"/>, logging; optional: <see cref="IQrReader"/>, <see cref="IFileSource"/>,
/// <see cref="IRawEventReader"/>, <see cref="Random"/>.
/// </summary>
public static class PathRegistration
{
    /// <summary>Lanes, turns, events of the clock, expiry and dead letters.</summary>
    public static IServiceCollection AddInboundPipeline(this IServiceCollection services)
    {
        AddSurroundings(services);
        services.TryAddSingleton(p => new PhotoReading(
            p.GetServices<IFileSource>(), p.GetService<IQrReader>(), Around(p), Logger<PhotoReading>(p)));
        services.TryAddSingleton(p => new DocumentFetching(p.GetServices<IFileSource>(), Around(p), Logger<DocumentFetching>(p)));
        services.TryAddSingleton(p => new UnreadableConversations(Ids(p), Around(p), Logger<UnreadableConversations>(p)));
        services.TryAddSingleton(p => new TurnWork(
            p.GetRequiredService<ChannelSet>(), p.GetRequiredService<IDialogEngine>(), Sender(p), Unreadable(p), Ids(p), Around(p)));
        services.TryAddSingleton(p => new TurnBurial(
            Store(p), p.GetRequiredService<TurnWork>(), p.GetRequiredService<IFlowSource>(), Sender(p), Ids(p), Around(p)));
        services.TryAddSingleton(p => new TurnRunner(
            Store(p), p.GetRequiredService<TurnWork>(), p.GetRequiredService<TurnBurial>(), Unreadable(p), Sender(p), Around(p)));
        services.TryAddSingleton(p => new InboundPipeline(
            p.GetRequiredService<TurnRunner>(), (p.GetRequiredService<PhotoReading>(), p.GetRequiredService<DocumentFetching>()), Sender(p), p.GetRequiredService<ChannelSet>(), Around(p)));
        services.TryAddSingleton<IInboundPipeline>(p => p.GetRequiredService<InboundPipeline>());
        services.TryAddSingleton<IEventRaiser>(p => new EventRaiser(p.GetRequiredService<InboundPipeline>(), Time(p)));
        services.TryAddSingleton(p => new ConversationExpiry(Store(p), p.GetRequiredService<InboundPipeline>(), Time(p), Logger<ConversationExpiry>(p)));
        services.TryAddSingleton(p => new DeadLetters(
            Store(p), p.GetRequiredService<InboundPipeline>(), Sender(p), p.GetServices<IRawEventReader>(), Time(p)));
        services.TryAddSingleton(p => new RerunRequests(Store(p), p.GetRequiredService<DeadLetters>(), Time(p), Logger<RerunRequests>(p)));
        return services;
    }

    /// <summary>The sender, and its recovery at start. Register before anything that takes events in.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        AddSurroundings(services);
        services.TryAddSingleton(p => new OutboxSender(
            p.GetServices<IChannel>(), Store(p), OutboxParts.Of(
                Store(p), p.GetRequiredService<IFlowSource>(), Ids(p), p.GetRequiredService<Instance>(), Around(p))));
        services.TryAddSingleton(p => new InstanceKeeper(p.GetRequiredService<Instance>(), Sender(p), Around(p)));
        services.AddHostedService<OutboxStartup>();
        return services;
    }

    private static void AddSurroundings(IServiceCollection services)
    {
        services.TryAddSingleton<ChannelMeters>();
        services.TryAddSingleton<Steps>();
        services.TryAddSingleton(p => new Instance(Store(p), p.GetRequiredService<IFlowSource>(), Ids(p), Time(p)));
        services.TryAddSingleton(p => new ChannelSet(p.GetServices<IChannel>()));
        services.TryAddSingleton(p => new PathSurroundings(
            Time(p), Chance(p.GetService<Random>() ?? new Random()), p.GetRequiredService<ChannelMeters>(), p.GetRequiredService<ILoggerFactory>(),
            p.GetRequiredService<Steps>()));
    }

    private static Func<double> Chance(Random random)
    {
        var gate = new Lock();
        return () =>
        {
            lock (gate)
            {
                return random.NextDouble();
            }
        };
    }

    private static IStore Store(IServiceProvider p) => p.GetRequiredService<IStore>();

    private static OutboxSender Sender(IServiceProvider p) => p.GetRequiredService<OutboxSender>();

    private static UnreadableConversations Unreadable(IServiceProvider p) => p.GetRequiredService<UnreadableConversations>();

    private static IdSource Ids(IServiceProvider p) => p.GetRequiredService<IdSource>();

    private static TimeProvider Time(IServiceProvider p) => p.GetRequiredService<TimeProvider>();

    private static PathSurroundings Around(IServiceProvider p) => p.GetRequiredService<PathSurroundings>();

    private static ILogger<T> Logger<T>(IServiceProvider p) => p.GetRequiredService<ILoggerFactory>().CreateLogger<T>();
}
