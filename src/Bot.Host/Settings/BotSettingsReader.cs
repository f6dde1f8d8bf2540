using System.Globalization;

namespace Bot.Host.Settings;

/// <summary>Reads <see cref="BotSettings"/> and collects everything that is wrong with them.</summary>
public static class BotSettingsReader
{
    public static BotSettings Read(IConfiguration configuration, IHostEnvironment environment, List<SettingProblem> problems)
    {
        var root = environment.ContentRootPath;
        var development = environment.IsDevelopment();
        return new BotSettings
        {
            PublicUrl = PublicUrl(configuration, problems),
            Root = root,
            DialogsFolder = Folder(configuration, "Dialogs:Folder", Path.Combine(root, "dialogs"), problems),
            ConfigFolder = Folder(configuration, "Config:Folder", Path.Combine(root, "config"), problems),
            Storage = StorageSettingsReader.Read(configuration, root, development, problems),
            IsDevelopment = development,
            HasDemoSeed = Flag(configuration, "Demo:Seed", development, problems),
            Otp = OtpSettingsReader.Read(configuration, development, configuration["PublicUrl"] ?? string.Empty, problems),
            ClockStart = ClockStart(configuration, development, problems),
            TrustedProxies = ProxySettingsReader.Read(configuration, problems),
            MaxConnections = NumberSetting.Read(configuration, "Server:MaxConnections", 5_000, (0, 1_000_000), problems),
            HeaderSeconds = NumberSetting.Read(configuration, "Server:HeaderSeconds", 15, (1, 300), problems),
            MetricsPort = Port(configuration, "Metrics:Port", problems),
        };
    }

    private static string PublicUrl(IConfiguration configuration, List<SettingProblem> problems)
    {
        var text = configuration["PublicUrl"] ?? string.Empty;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            problems.Add(new("PublicUrl", $"'{text}' is not a web address", "write the address that phones reach, such as https://checkin.example.vn"));
        }

        return text.TrimEnd('/');
    }

    private static string Folder(IConfiguration configuration, string key, string otherwise, List<SettingProblem> problems)
    {
        var folder = Path.GetFullPath(configuration[key] is { Length: > 0 } named ? named : otherwise);
        if (!Directory.Exists(folder))
        {
            problems.Add(new(key, $"there is no folder '{folder}'", "name the folder that came with the product, or start the service from the folder that holds it"));
        }

        return folder;
    }

    private static bool Flag(IConfiguration configuration, string key, bool otherwise, List<SettingProblem> problems)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        if (!bool.TryParse(text, out var value))
        {
            problems.Add(new(key, $"'{text}' is neither true nor false", "write true or false"));
        }

        return value;
    }

    private static DateTimeOffset? ClockStart(IConfiguration configuration, bool development, List<SettingProblem> problems)
    {
        if (configuration["Clock:Start"] is not { Length: > 0 } text)
        {
            return null;
        }

        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
        {
            problems.Add(new("Clock:Start", $"'{text}' is not an instant", "write one such as 2026-11-30T07:59:50+07:00"));
        }
        else if (!development)
        {
            problems.Add(new("Clock:Start", "a clock that is not the real one is for Development only", "remove the setting"));
        }

        return start;
    }

    private static int Port(IConfiguration configuration, string key, List<SettingProblem> problems)
    {
        var text = configuration[key] is { Length: > 0 } given ? given : "0";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > 65535)
        {
            problems.Add(new(key, $"'{text}' is not a port", "write a number from 1 to 65535, or 0 for none"));
        }

        return port;
    }
}
