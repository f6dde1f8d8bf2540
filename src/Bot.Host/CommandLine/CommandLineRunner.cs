using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Host.Settings;
using Bot.Storage.Encryption;
using Microsoft.AspNetCore.Connections;

namespace Bot.Host.CommandLine;

/// <summary>Finds the verb and runs it. Expected failures end in one readable message; a bug keeps its stack trace.</summary>
public static class CommandLineRunner
{
    public const int UsedWrongly = 2;

    public static async Task<int> RunAsync(string[] args, IReadOnlyList<Verb> verbs)
    {
        if (args is ["--help" or "-h" or "help", ..])
        {
            Console.WriteLine(Usage.Of(verbs));
            return 0;
        }

        var name = args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) ? "serve" : args[0];
        if (verbs.FirstOrDefault(v => v.Name == name) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"There is no verb '{name}'.{Environment.NewLine}{Usage.Of(verbs)}");
            return UsedWrongly;
        }

        try
        {
            return await verb.RunAsync(name == "serve" && (args.Length == 0 || args[0] != "serve") ? args : args[1..]);
        }
        catch (InvalidSettingsException e)
        {
            await Console.Error.WriteLineAsync("The service cannot start with this configuration:");
            foreach (var problem in e.Problems)
            {
                await Console.Error.WriteLineAsync("  " + problem);
            }

            return UsedWrongly;
        }
        catch (StoreUnavailableException e)
        {
            return await RefuseAsync("The database cannot be used: " + e.Message);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return await RefuseAsync($"{e.Message} Another program listens there: stop it, or set ASPNETCORE_URLS to another address.");
        }
        catch (Exception e) when (e is KeyRingException or DllNotFoundException or DialogsInvalidException or InvalidConfigurationException)
        {
            return await RefuseAsync(e.Message);
        }
    }

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
