using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>feedback</c> shows and settles what residents sent to the office; see <see cref="FeedbackDesk"/>.</summary>
internal static class FeedbackVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["list", "all", ..]:
                return await AtDeskAsync(args[2..], d => d.ListAsync(onlyOpen: false));
            case ["list", ..]:
                return await AtDeskAsync(args[1..], d => d.ListAsync(onlyOpen: true));
            case ["show", var number, ..] when ReceiptNumber.TryParse(number, out var id):
                return await AtDeskAsync(args[2..], d => d.ShowAsync(id));
            case ["done", var number, ..] when ReceiptNumber.TryParse(number, out var id):
                return await AtDeskAsync(args[2..], d => d.SettleAsync(id));
            default:
                await Console.Error.WriteLineAsync("Usage: feedback list [all] | feedback show <receipt number> | feedback done <receipt number>");
                return CommandLineRunner.UsedWrongly;
        }
    }

    private static async Task<int> AtDeskAsync(string[] rest, Func<FeedbackDesk, Task<bool>> work)
    {
        await using var command = BotCommand.Open(rest);
        var desk = new FeedbackDesk(command.Get<IStore>(), command.Get<TimeProvider>(), "console:" + Environment.UserName, Console.Out);
        return await work(desk) ? 0 : 1;
    }
}
