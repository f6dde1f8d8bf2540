using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>audit check</c> walks the whole chain of the audit and names the first entry that does not fit.</summary>
internal static class AuditVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["check", ..])
        {
            await Console.Error.WriteLineAsync("Usage: audit check");
            return CommandLineRunner.UsedWrongly;
        }

        await using var command = BotCommand.Open(args[1..]);
        var broken = await command.Get<IStore>().ReadAsync(s => s.Audit.FirstBrokenAsync(CancellationToken.None), CancellationToken.None);
        Console.WriteLine(broken is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"The audit does not fit its chain from entry {number} on: it was changed or removed behind the service's back.")
            : "The audit is whole.");
        return broken is null ? 0 : 1;
    }
}
