using Bot.Dialogs.Flows;
using Bot.Host.Settings;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>dialogs check</c>, <c>dialogs graph [flow]</c>, <c>dialogs play &lt;flow&gt;</c>.</summary>
internal static class DialogsVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["check", ..]:
                return await DialogCheck.RunAsync(args[1..], Console.Out);
            case ["graph", ..]:
                return await GraphAsync(args[1..]);
            case ["play", var flow, ..]:
                return await PlayAsync(flow, args[2..]);
            default:
                await Console.Error.WriteLineAsync("Usage: dialogs check [folder] [--transcripts folder] | dialogs graph [flow] | dialogs play <flow>");
                return CommandLineRunner.UsedWrongly;
        }
    }

    private static async Task<int> GraphAsync(string[] rest)
    {
        var flow = rest is [var named, ..] && !named.StartsWith("--", StringComparison.Ordinal) ? named : null;
        await using var command = BotCommand.OpenWithoutKeys(flow is null ? rest : rest[1..]);
        return DialogsReport.Graph(command.Get<BotSettings>().DialogsFolder, flow, Console.Out);
    }

    private static async Task<int> PlayAsync(string flow, string[] rest)
    {
        await using var command = BotCommand.Open(rest);
        return await DialogPlay.RunAsync(command, flow);
    }
}
