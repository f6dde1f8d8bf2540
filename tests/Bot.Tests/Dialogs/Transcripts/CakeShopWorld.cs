using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Dialogs.Messaging;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Residents;
using Bot.Host.Startup;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Dialogs.Transcripts;

/// <summary>The test flows over the real engine and the real store.</summary>
internal sealed class CakeShopWorld : ITranscriptWorld, IFlowSource, IRoleSource
{
    private readonly TemporaryStore _store = new();
    private readonly CakeShop _shop = new();
    private readonly LogLines _log = new();
    private readonly ServiceProvider _services;
    private IReadOnlyList<string> _roles = [];

    public CakeShopWorld(string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new PhonePlan(AllowsTestNumbers: true)).AddSingleton(_shop).AddLogging(b => b.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        foreach (var action in new[] { typeof(SendCode), typeof(VerifyCode), typeof(PriceOrder), typeof(PlaceOrder), typeof(ForgetMe), typeof(SpeakEnglish) })
        {
            services.AddSingleton(typeof(DialogAction), action);
        }

        services.AddSingleton<IOptionSource, Streets>().AddSingleton<IPrefillSource, KnownPhone>().AddSingleton<IStartReader, BoxReader>();
        services.AddSingleton<IFlowSource>(this).AddSingleton<IRoleSource>(this).AddSingleton<IEventCheck, OvenCheck>().AddDialogEngine();
        _services = services.BuildServiceProvider();
        Catalog = _services.GetRequiredService<DialogCatalog>();
        Current = Read(folder);
        Engine = NewEngine();
    }

    public static string FlowFolder { get; } = Path.Combine(Repository.Root, "tests", "Bot.Tests", "Dialogs", "flows");

    public DialogEngine Engine { get; private set; }

    public IStore Store => _store.Store;

    public IFlowSource Flows => this;

    public FlowSet Current { get; private set; }

    public CakeShop Shop => _shop;

    public DialogCatalog Catalog { get; }

    public IReadOnlyList<ChannelLimits> Limits { get; } = KnownLimits.All;

    public IReadOnlyList<string> Log => _log.Lines;

    public IReadOnlyList<string> UnusedGivens => _shop.Unused;

    /// <summary>"given outcome code.verify wrong ok", "given phone +84…", "given oven cold".</summary>
    public ValueTask GivenAsync(string fixture, TranscriptMoment moment)
    {
        var parts = fixture.Split(' ');
        switch (parts)
        {
            case ["outcome", var action, .. var outcomes]:
                _shop.Give(action, outcomes);
                break;
            case ["phone", var phone]:
                _shop.KnownPhone = phone;
                break;
            case ["oven", "cold"]:
                _shop.IsOvenCold = true;
                break;
            default:
                throw new FormatException($"no fixture '{fixture}': outcome <action> <outcome>…, phone <number>, oven cold");
        }

        return ValueTask.CompletedTask;
    }

    public void HasRoles(IReadOnlyList<string> roles) => _roles = roles;

    public ValueTask<IReadOnlyList<string>> RolesOfAsync(DialogTurn turn, CancellationToken ct) => ValueTask.FromResult(_roles);

    public void Deploy(string folder) => Current = Read(folder);

    public void Restart() => Engine = NewEngine();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    private DialogEngine NewEngine() => ActivatorUtilities.CreateInstance<DialogEngine>(_services);

    /// <summary>The files of "base", those of the folder over them, and the words of the shipped _common.yaml.</summary>
    private FlowSet Read(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [FlowReader.CommonFile] = File.ReadAllText(Path.Combine(Repository.Root, "dialogs", FlowReader.CommonFile)),
        };
        foreach (var path in new[] { "base", folder }.SelectMany(f => Directory.GetFiles(Path.Combine(FlowFolder, f), "*.yaml")))
        {
            files[Path.GetFileName(path)] = File.ReadAllText(path);
        }

        var check = FlowChecker.Check(FlowReader.Read(folder, [.. files.Select(f => (f.Key, f.Value))]), Catalog, Limits);
        return check.IsUsable ? check.Set : throw new FormatException(string.Join(Environment.NewLine, check.Errors.Select(e => $"{e.Position} {e.Code} {e.En}")));
    }
}
