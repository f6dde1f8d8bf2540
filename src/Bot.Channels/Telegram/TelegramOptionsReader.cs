using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Bot.Channels.Telegram;

/// <summary>Why the service does not start: the key, what is wrong with its value and what to do. Never holds a secret's value.</summary>
public sealed record TelegramSettingProblem(string Key, string Problem, string Fix)
{
    public override string ToString() => $"{Key}: {Problem}. Fix: {Fix}.";
}

/// <summary>Reads the section <c>Telegram</c> and collects everything that is wrong with it. Secrets are judged only when Telegram is on.</summary>
public static partial class TelegramOptionsReader
{
    private static readonly int[] WebhookPorts = [443, 80, 88, 8443];

    /// <param name="section">The section <see cref="TelegramOptions.Section"/>.</param>
    /// <param name="publicUrl">The address that people's phones reach.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public static TelegramOptions Read(IConfiguration section, string publicUrl, ICollection<TelegramSettingProblem> problems)
    {
        var read = new Reading(section, problems);
        var options = new TelegramOptions
        {
            Mode = read.Mode(),
            Token = section["Token"] ?? string.Empty,
            ApiRoot = read.ApiRoot(),
            WebhookSecret = section["WebhookSecret"] ?? string.Empty,
            PublicUrl = publicUrl,
            MessagesPerSecond = read.Number("MessagesPerSecond", 25, 0, 1000),
            MessagesPerSecondPerChat = read.Number("MessagesPerSecondPerChat", 1, 0, 1000),
            RemoveUsedButtons = read.Flag("RemoveUsedButtons", true),
            MaxConnections = (int)read.Number("MaxConnections", 40, 1, 100),
        };
        if (options.Mode != TelegramMode.Off)
        {
            CheckToken(options, read);
        }

        if (options.Mode == TelegramMode.Webhook)
        {
            CheckWebhook(options, read, problems);
        }

        return options;
    }

    private static void CheckToken(TelegramOptions options, Reading read)
    {
        if (options.Token.Length == 0)
        {
            read.Add("Token", "it is missing", "set the environment variable Telegram__Token to the token from @BotFather, or Telegram:Mode to off");
        }
        else if (!TokenShape().IsMatch(options.Token))
        {
            read.Add("Token", "it has not the shape of a bot token (digits, a colon, letters)", "copy the whole token from @BotFather");
        }
    }

    private static void CheckWebhook(TelegramOptions options, Reading read, ICollection<TelegramSettingProblem> problems)
    {
        if (!SecretShape().IsMatch(options.WebhookSecret))
        {
            read.Add(
                "WebhookSecret",
                options.WebhookSecret.Length == 0 ? "it is missing" : "it may only have 1 to 256 of A-Z, a-z, 0-9, _ and -",
                "set the environment variable Telegram__WebhookSecret to the output of: openssl rand -hex 32");
        }

        if (!Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || !WebhookPorts.Contains(url.Port))
        {
            problems.Add(new(
                "PublicUrl",
                "Telegram calls a webhook only by https on port 443, 80, 88 or 8443",
                "write an address such as https://checkin.example.vn, or set Telegram:Mode to polling"));
        }
    }

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.CultureInvariant)]
    private static partial Regex SecretShape();

    private sealed class Reading(IConfiguration section, ICollection<TelegramSettingProblem> problems)
    {
        public void Add(string key, string problem, string fix) => problems.Add(new($"{TelegramOptions.Section}:{key}", problem, fix));

        public TelegramMode Mode()
        {
            switch (section["Mode"]?.ToLowerInvariant())
            {
                case null or "" or "off":
                    return TelegramMode.Off;
                case "polling":
                    return TelegramMode.Polling;
                case "webhook":
                    return TelegramMode.Webhook;
                default:
                    Add("Mode", $"'{section["Mode"]}' is not a mode", "write off, polling or webhook");
                    return TelegramMode.Off;
            }
        }

        public Uri ApiRoot()
        {
            var text = section["ApiRoot"] is { Length: > 0 } given ? given : "https://api.telegram.org";
            if (Uri.TryCreate(text, UriKind.Absolute, out var root) && root.Scheme is "http" or "https")
            {
                return root;
            }

            Add("ApiRoot", $"'{text}' is not a web address", "remove it, or write the address of a Bot API server");
            return new TelegramOptions().ApiRoot;
        }

        public double Number(string key, double otherwise, double least, double most)
        {
            if (section[key] is not { Length: > 0 } text)
            {
                return otherwise;
            }

            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            Add(key, $"'{text}' is not a number from {least} to {most}", string.Create(CultureInfo.InvariantCulture, $"write {otherwise}, or remove it"));
            return otherwise;
        }

        public bool Flag(string key, bool otherwise)
        {
            if (section[key] is not { Length: > 0 } text)
            {
                return otherwise;
            }

            if (bool.TryParse(text, out var flag))
            {
                return flag;
            }

            Add(key, $"'{text}' is neither true nor false", "write true or false");
            return otherwise;
        }
    }
}
