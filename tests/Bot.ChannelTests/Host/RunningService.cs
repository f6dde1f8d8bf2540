using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Bot.ChannelTests.Host;

/// <summary>The service as it is started, on a port of its own, with its database and keys in a folder of the test.</summary>
internal sealed class RunningService : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly string _environment;
    private readonly (string Key, string Value)[] _settings;
    private readonly ILoggerProvider? _logs;

    private RunningService(string folder, string environment, ILoggerProvider? logs, (string Key, string Value)[] settings)
    {
        (_folder, _environment, _logs, _settings) = (folder, environment, logs, settings);
        UseKestrel(0);
        StartServer();
    }

    public static RunningService Start(string folder, string environment, params (string Key, string Value)[] settings) =>
        new(folder, environment, null, settings);

    /// <summary>In Development, with every log line at every level in <paramref name="logs"/>.</summary>
    public static RunningService Start(string folder, ILoggerProvider logs, params (string Key, string Value)[] settings) =>
        new(folder, "Development", logs, settings);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment)
            .UseSetting("Storage:ConnectionString", $"Data Source={Path.Combine(_folder, "bot.db")}")
            .UseSetting("Keys:File", Path.Combine(_folder, "keys.json"));
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        if (_logs is not null)
        {
            builder.ConfigureLogging(l => l.ClearProviders().AddProvider(_logs).SetMinimumLevel(LogLevel.Trace));
        }
    }
}
