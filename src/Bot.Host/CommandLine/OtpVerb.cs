using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Otp;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>otp receipts [days]</c> tells how many one-time codes went by which way and what became of them, to hold a provider's bill against.</summary>
internal static class OtpVerb
{
    private const int UsualDays = 7;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["receipts", ..] || !TryDays(args, out var days))
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Usage: otp receipts [days, 1 to {(int)OtpPolicy.ReceiptLife.TotalDays}]"));
            return CommandLineRunner.UsedWrongly;
        }

        await using var command = BotCommand.Open([]);
        var since = command.Get<TimeProvider>().GetUtcNow() - TimeSpan.FromDays(days);
        var counts = await command.Get<IStore>().ReadAsync(s => s.Otps.CountReceiptsAsync(since, CancellationToken.None), CancellationToken.None);
        foreach (var count in counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count.Way,-18} {count.Status,-10} {count.Count,8}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Where(c => c.Status != OtpReceiptStatus.Failed).Sum(c => c.Count)} codes in {days} days"));
        return 0;
    }

    private static bool TryDays(string[] args, out int days)
    {
        days = UsualDays;
        return args.Length < 2
            || (int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out days) && days >= 1 && days <= OtpPolicy.ReceiptLife.TotalDays);
    }
}
