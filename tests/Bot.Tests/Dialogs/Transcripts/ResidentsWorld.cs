using Bot.Channels.Telegram;
using Bot.Channels.Web;
using Bot.Channels.Zalo;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Dialogs.Messaging;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Otp;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Dialogs.Transcripts;

/// <summary>The shipped dialogs with the residents' actions over the real engine and the real store.</summary>
internal sealed class ResidentsWorld : ITranscriptWorld, IFlowSource
{
    private static FlowSet? shipped;
    private readonly TemporaryStore _store = new();
    private readonly LogLines _log = new();
    private ServiceProvider _services;

    public ResidentsWorld()
    {
        _services = Build(sendsCodes: true);
        Catalog = _services.GetRequiredService<DialogCatalog>();
        Current = shipped ??= Read();
        Engine = NewEngine();
    }

    public DialogEngine Engine { get; private set; }

    public IStore Store => _store.Store;

    public IFlowSource Flows => this;

    public FlowSet Current { get; }

    public DialogCatalog Catalog { get; }

    public IReadOnlyList<ChannelLimits> Limits { get; } = [TelegramLimits.Limits, WebLimits.Value, ZaloLimits.OfficialAccount, ZaloLimits.Bot];

    public IReadOnlyList<string> Log => _log.Lines;

    public IReadOnlyList<string> UnusedGivens => [];

    /// <summary>Those of <see cref="ResidentsFixtures"/>, and "no-codes": a service that has no way to send one-time codes.</summary>
    public async ValueTask GivenAsync(string fixture, TranscriptMoment moment)
    {
        if (fixture == "no-codes")
        {
            await _services.DisposeAsync();
            _services = Build(sendsCodes: false);
            var listener = Engine.Visited;
            Restart();
            Engine.Visited = listener;
            return;
        }

        await _store.Store.WriteAsync(store => ResidentsFixtures.LayInAsync(fixture, moment, store), CancellationToken.None);
    }

    public void HasRoles(IReadOnlyList<string> roles)
    {
        // Residents' flows are open to everybody.
    }

    public void Deploy(string folder) => throw new FormatException("the shipped dialogs are not exchanged in transcripts");

    public void Restart() => Engine = NewEngine();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    private ServiceProvider Build(bool sendsCodes)
    {
        var services = ResidentsInTests.Services(_store.Hash, new FixedSecrets());
        services.AddLogging(b => b.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<IFlowSource>(this);
        services.Replace(ServiceDescriptor.Singleton(new OtpDelivery(sendsCodes)));
        return services.BuildServiceProvider();
    }

    private DialogEngine NewEngine() => ActivatorUtilities.CreateInstance<DialogEngine>(_services);

    private FlowSet Read()
    {
        var check = FlowChecker.Check(FlowReader.Read(Path.Combine(Repository.Root, "dialogs")), Catalog, Limits);
        return check.IsUsable ? check.Set : throw new FormatException(string.Join(Environment.NewLine, check.Errors));
    }
}
