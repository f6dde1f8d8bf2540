using Bot.Host.CommandLine;

namespace Bot.Host.Startup;

/// <summary>The program's verbs.</summary>
public static class BotProgram
{
    public static IReadOnlyList<Verb> Verbs(string[] args) =>
    [
        new("serve", "serve", "runs the service (settings: docs/configuration.md)", ServeAsync),
    ];

    private static async Task<int> ServeAsync(string[] args)
    {
        var app = BotApplication.Build(args);
        await app.RunAsync();
        return 0;
    }
}
