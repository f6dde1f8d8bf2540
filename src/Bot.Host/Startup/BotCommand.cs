using Bot.Domain.Records;
using Bot.Host.Jobs;
using Bot.Host.Settings;

namespace Bot.Host.Startup;

/// <summary>The houses without the service around them: for verbs that do one thing and end.</summary>
internal sealed class BotCommand : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BotCommand(ServiceProvider services) => _services = services;

    public static BotCommand Open(string[] args) => Open(args, (_, _) => { });

    /// <summary>For verbs that look at files only: no key ring is read or made, and no database opened.</summary>
    public static BotCommand OpenWithoutKeys(string[] args) => Open(args, (services, _) => services.AddSingleton<IKeyedHash, NoKeys>());

    /// <summary>With what the database knows of the work by the clock; nothing of it runs here.</summary>
    public static BotCommand OpenWithJobs(string[] args) => Open(args, (services, settings) =>
    {
        services.AddClockBoard(settings.Storage);
        services.AddSingleton<JobBoard>();
    });

    private static BotCommand Open(string[] args, Action<IServiceCollection, BotSettings> last)
    {
        var builder = BotBuilder.Create(args);
        var settings = BotBuilder.ReadSettings(builder);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        BotServices.Add(builder.Services, builder.Configuration, settings);
        last(builder.Services, settings);
        return new BotCommand(builder.Services.BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> All<T>()
        where T : notnull => _services.GetServices<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class NoKeys : IKeyedHash
    {
        public byte[] Hash(string purpose, string value) => throw new InvalidOperationException("this verb works without keys");
    }
}
