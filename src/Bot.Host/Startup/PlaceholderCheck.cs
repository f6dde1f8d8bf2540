using Bot.Dialogs.Configuration;
using Bot.Host.Settings;

namespace Bot.Host.Startup;

/// <summary>Development starts with the shipped contacts and says so; anything that serves people does not.</summary>
internal static class PlaceholderCheck
{
    /// <exception cref="InvalidSettingsException">Outside Development contacts still reach nobody; each is named with its file and key.</exception>
    public static void Run(IServiceProvider services)
    {
        var found = Placeholders.In(services.GetRequiredService<OfficeConfiguration>());
        if (found.Count == 0)
        {
            return;
        }

        if (!services.GetRequiredService<BotSettings>().IsDevelopment)
        {
            throw new InvalidSettingsException([.. found.Select(p => new SettingProblem($"{p.File}, {p.Key}", $"\"{p.Value}\" reaches nobody", "write " + p.Wanted))]);
        }

        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PlaceholderCheck).FullName!);
        foreach (var placeholder in found)
        {
            Log.PlaceholderContact(log, placeholder.File, placeholder.Key);
        }
    }
}
