using System.Globalization;
using Bot.Channels.Inbox;
using Bot.Domain.Text;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary>
/// <c>deadletters list</c> shows what was given up, without what it says. <c>deadletters rerun</c> asks for another try: the running service
/// does it within seconds, so that messages of one chat keep their order and nothing is sent by two programs.
/// </summary>
internal static class DeadLettersVerb
{
    private const int Shown = 200;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["list", ..]:
                return await ListAsync(args[1..]);
            case ["rerun", "all", ..]:
                return await RerunAsync(null, args[2..]);
            case ["rerun", var text, ..] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id):
                return await RerunAsync(id, args[2..]);
            default:
                await Console.Error.WriteLineAsync("Usage: deadletters list | deadletters rerun <id> | deadletters rerun all");
                return CommandLineRunner.UsedWrongly;
        }
    }

    private static async Task<int> ListAsync(string[] rest)
    {
        await using var command = BotCommand.Open(rest);
        var lines = await command.Get<DeadLetters>().ListAsync(Shown, CancellationToken.None);
        foreach (var line in lines)
        {
            var kind = line.Kind switch
            {
                DeadLetterKind.Message => "message to",
                DeadLetterKind.Conversation => "conversation on",
                _ => "event from",
            };
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{line.Id}  {VietnamTime.Full(line.At)}  {kind} {line.Chat.Channel}  attempts {line.Attempts}  {line.Error}  {line.Size} B"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} given up"));
        return 0;
    }

    private static async Task<int> RerunAsync(long? only, string[] rest)
    {
        await using var command = BotCommand.Open(rest);
        var asked = await command.Get<RerunRequests>().AskAsync(only, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asked} asked to run again; the running service does it within 15 seconds. See: deadletters list"));
        return asked > 0 || only is null ? 0 : 1;
    }
}
