using System.Globalization;
using Bot.Host.Startup;
using Bot.Storage;
using Bot.Storage.Encryption;

namespace Bot.Host.CommandLine;

/// <summary><c>keys create</c> makes the ring before the first start; <c>keys rotate</c> adds a key and seals everything with it.</summary>
internal static class KeysVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["create", ..]:
                return Create(args[1..]);
            case ["rotate", ..]:
                return await RotateAsync(args[1..]);
            default:
                await Console.Error.WriteLineAsync("Usage: keys create | keys rotate");
                return CommandLineRunner.UsedWrongly;
        }
    }

    private static int Create(string[] rest)
    {
        var settings = BotBuilder.ReadSettings(BotBuilder.Create(rest));
        if (File.Exists(settings.Storage.KeyFile))
        {
            Console.Error.WriteLine($"There is a key ring at {settings.Storage.KeyFile} already; it is never replaced.");
            return 1;
        }

        KeyRing.Create(settings.Storage.KeyFile, TimeProvider.System.GetUtcNow());
        Console.WriteLine($"Made {settings.Storage.KeyFile}. Keep a copy in a safe place away from the database: without it the data cannot be read.");
        return 0;
    }

    private static async Task<int> RotateAsync(string[] rest)
    {
        await using var command = BotCommand.Open(rest);
        var id = command.Get<KeyRing>().Rotate(TimeProvider.System.GetUtcNow());
        var sealedAnew = await command.Get<Rotation>().ReEncryptAsync(CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Key {id} is in force; {sealedAnew} values were sealed anew. Keep a fresh copy of the key ring."));
        return 0;
    }
}
