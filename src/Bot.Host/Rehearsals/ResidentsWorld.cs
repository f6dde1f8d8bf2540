using System.Text;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Dialogs.Transcripts;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Otp;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;
using Bot.Host.Startup;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Host.Rehearsals;

/// <summary>
/// A small world to rehearse dialogs in: the residents' actions over the real engine and a store of its own, with codes that are known
/// and made-up people. Nothing leaves it.
/// </summary>
public sealed class ResidentsWorld : ITranscriptWorld, IFlowSource
{
    private const int Seed = 11;

    private readonly RehearsalStore _store = new();
    private readonly LogLines _log = new();
    private readonly GivenOutcomes _outcomes = new();
    private readonly IdSource _othersIds = new(new Random(Seed + 1));
    private readonly OfficeConfiguration _office;
    private ServiceProvider _services;

    public ResidentsWorld(FlowSet flows, OfficeConfiguration office)
    {
        _office = office;
        _services = Build(sendsCodes: true);
        Current = flows;
        Engine = NewEngine();
    }

    public DialogEngine Engine { get; private set; }

    public IStore Store => _store.Store;

    public IFlowSource Flows => this;

    public FlowSet Current { get; }

    public DialogCatalog Catalog => _services.GetRequiredService<DialogCatalog>();

    public IReadOnlyList<ChannelLimits> Limits => KnownLimits.All;

    public IReadOnlyList<string> Log => _log.Lines;

    public IReadOnlyList<string> UnusedGivens => _outcomes.Unused;

    /// <summary>
    /// Those of <see cref="ResidentsFixtures"/> and <see cref="ReportFixtures"/>; "no-codes", a service that has no way to send one-time codes; "outcome action …", see
    /// <see cref="GivenOutcomes"/>; "state {…}", a conversation as <see cref="ConversationExport"/> writes it.
    /// </summary>
    public async ValueTask GivenAsync(string fixture, TranscriptMoment moment)
    {
        switch (fixture.Split(' '))
        {
            case ["no-codes"]:
                await SendNoCodesAsync();
                break;
            case ["outcome", var action, .. var outcomes]:
                _outcomes.Give(Catalog, action, outcomes);
                break;
            case ["state", ..]:
                await KeepAsync(fixture["state".Length..], moment);
                break;
            default:
                await Store.WriteAsync(
                    async store => await ReportFixtures.LayInAsync(fixture.Split(' '), moment, store, _office.Reports, _othersIds) || await ResidentsFixtures.LayInAsync(fixture, moment, store),
                    CancellationToken.None);
                break;
        }
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

    private async ValueTask KeepAsync(string json, TranscriptMoment moment)
    {
        var state = ConversationJson.Deserialize(Encoding.UTF8.GetBytes(json)) with { Chat = moment.Chat };
        await Store.WriteAsync(
            async store =>
            {
                await store.Conversations.SaveAsync(state, CancellationToken.None);
                return true;
            },
            CancellationToken.None);
    }

    private async ValueTask SendNoCodesAsync()
    {
        await _services.DisposeAsync();
        _services = Build(sendsCodes: false);
        var listener = Engine.Visited;
        Restart();
        Engine.Visited = listener;
    }

    private ServiceProvider Build(bool sendsCodes)
    {
        var services = new ServiceCollection();
        services.AddLogging(b => b.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<IFlowSource>(this);
        services.AddSingleton(_store.Hash);
        services.AddSingleton<ISecretSource>(new FixedSecrets());
        services.AddSingleton(new IdSource(new Random(Seed)));
        services.AddSingleton(new VenueCodes(new Random(Seed)));
        services.AddSingleton(new PhonePlan(AllowsTestNumbers: true));
        services.AddSingleton(new ExportLinks("https://checkin.example.vn"));
        services.AddSingleton<ITableReader, TableReader>();
        services.AddResidents(_office);
        services.AddSingleton(p => _outcomes.Over(ActivatorUtilities.CreateInstance<DialogCatalog>(p)));
        services.AddDialogEngine();
        services.Replace(ServiceDescriptor.Singleton(new OtpDelivery(sendsCodes)));
        return services.BuildServiceProvider();
    }

    private DialogEngine NewEngine() => ActivatorUtilities.CreateInstance<DialogEngine>(_services);
}
