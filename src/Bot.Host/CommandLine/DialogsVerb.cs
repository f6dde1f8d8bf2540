using Bot.Dialogs.Flows;
using Bot.Host.Settings;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>dialogs check</c>, <c>dialogs graph [flow]</c>, <c>dialogs names</c>, <c>dialogs play &lt;flow|transcript&gt;</c>, <c>dialogs export &lt;id&gt;</c>.</summary>
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
            case ["play", ..]:
                return await DialogPlay.RunAsync(args[1..], Console.In, Console.Out);
            case ["names", ..]:
                return await DialogNames.RunAsync(args[1..], Console.Out);
            case ["export", ..]:
                return await DialogExport.RunAsync(args[1..], Console.Out);
            default:
                await Console.Error.WriteLineAsync(
                    "Usage: dialogs check [folder] [--transcripts folder] | dialogs graph [flow] | dialogs names [word] | dialogs play <flow|transcript> | dialogs export <id> --out <file> --reason <why>");
                return CommandLineRunner.UsedWrongly;
        }
    }

    private static async Task<int> GraphAsync(string[] rest)
    {
        var flow = rest is [var named, ..] && !named.StartsWith("--", StringComparison.Ordinal) ? named : null;
        await using var command = BotCommand.OpenWithoutKeys(flow is null ? rest : rest[1..]);
        return DialogsReport.Graph(command.Get<BotSettings>().DialogsFolder, flow, Console.Out);
    }
}
