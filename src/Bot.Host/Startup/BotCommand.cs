namespace Bot.Host.Startup;

/// <summary>The houses without the service around them: for verbs that do one thing and end.</summary>
internal sealed class BotCommand : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BotCommand(ServiceProvider services) => _services = services;

    public static BotCommand Open(string[] args)
    {
        var builder = BotBuilder.Create(args);
        var settings = BotBuilder.ReadSettings(builder);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        BotServices.Add(builder.Services, builder.Configuration, settings);
        return new BotCommand(builder.Services.BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> All<T>()
        where T : notnull => _services.GetServices<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
