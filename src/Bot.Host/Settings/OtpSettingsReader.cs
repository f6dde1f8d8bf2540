using System.Text.RegularExpressions;
using Bot.Channels.Otp;

namespace Bot.Host.Settings;

/// <summary>Reads the section Otp and collects everything that is wrong with it. Of a way that is not listed nothing is read.</summary>
internal static class OtpSettingsReader
{
    private static readonly string[] Known = [OtpOptions.TelegramGateway, OtpOptions.Sms, OtpOptions.DevInbox];
    private static readonly string[] PhoneForms = ["digits", "e164", "local"];
    private static readonly string[] ContentTypes = ["application/json", "application/x-www-form-urlencoded"];

    public static OtpOptions Read(IConfiguration configuration, bool development, string publicUrl, List<SettingProblem> problems)
    {
        var ways = configuration.GetSection("Otp:Channels").Get<string[]>() ?? (development ? [OtpOptions.DevInbox] : []);
        foreach (var way in ways.Where(w => !Known.Contains(w)))
        {
            problems.Add(new("Otp:Channels", $"'{way}' is no way to send codes", $"choose from {string.Join(", ", Known)}; dev-inbox in Development only"));
        }

        if (ways.Distinct().Count() != ways.Length)
        {
            problems.Add(new("Otp:Channels", "a way stands twice in it", "name each way once, in the order in which they are to be tried"));
        }

        if (!development && ways.Contains(OtpOptions.DevInbox))
        {
            problems.Add(new("Otp:Channels", "dev-inbox shows everybody's codes and exists in Development only", "take it out of the list"));
        }

        return new OtpOptions([.. ways.Distinct().Where(Known.Contains)])
        {
            Gateway = ways.Contains(OtpOptions.TelegramGateway) ? Gateway(configuration, publicUrl, problems) : null,
            Provider = ways.Contains(OtpOptions.Sms) ? Provider(configuration, problems) : null,
        };
    }

    private static TelegramGatewayOptions Gateway(IConfiguration configuration, string publicUrl, List<SettingProblem> problems)
    {
        var token = configuration["Otp:TelegramGateway:Token"] ?? string.Empty;
        if (token.Length == 0)
        {
            problems.Add(new("Otp:TelegramGateway:Token", "it is missing", "set the environment variable Otp__TelegramGateway__Token to the token of gateway.telegram.org"));
        }

        return new TelegramGatewayOptions
        {
            Token = token,
            ApiRoot = Address(configuration["Otp:TelegramGateway:ApiRoot"], "https://gatewayapi.telegram.org/", problems),
            Sender = configuration["Otp:TelegramGateway:Sender"] is { Length: > 0 } sender ? sender : null,
            ReportUrl = Uri.TryCreate(publicUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
                ? new Uri(publicUrl.TrimEnd('/') + TelegramGatewayOptions.ReportPath)
                : null,
        };
    }

    private static SmsGatewayOptions Provider(IConfiguration configuration, List<SettingProblem> problems)
    {
        var options = new SmsGatewayOptions
        {
            Url = configuration["Otp:Sms:Url"] ?? string.Empty,
            Method = (configuration["Otp:Sms:Method"] ?? "POST").ToUpperInvariant(),
            ContentType = configuration["Otp:Sms:ContentType"] ?? ContentTypes[0],
            Body = configuration["Otp:Sms:Body"] ?? string.Empty,
            Headers = configuration.GetSection("Otp:Sms:Headers").Get<Dictionary<string, string>>() ?? [],
            Secret = configuration["Otp:Sms:Secret"] ?? string.Empty,
            Phone = configuration["Otp:Sms:Phone"] ?? PhoneForms[0],
            Success = Pattern("Otp:Sms:Success", configuration["Otp:Sms:Success"], problems),
            Reference = Pattern("Otp:Sms:Reference", configuration["Otp:Sms:Reference"], problems),
        };
        Check(options, problems);
        return options;
    }

    private static void Check(SmsGatewayOptions options, List<SettingProblem> problems)
    {
        // The words in braces are put in for a test only: with them it is no address yet.
        if (!Uri.TryCreate(options.Url.Replace('{', 'x').Replace('}', 'x'), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            problems.Add(new("Otp:Sms:Url", "it is not a web address", "write the provider's address, such as https://sms.example.vn/send"));
        }

        OneOf("Otp:Sms:Method", options.Method, ["POST", "GET"], problems);
        OneOf("Otp:Sms:ContentType", options.ContentType, ContentTypes, problems);
        OneOf("Otp:Sms:Phone", options.Phone, PhoneForms, problems);
        var template = options.Url + options.Body;
        if (!template.Contains("{phone}", StringComparison.Ordinal) || !(template.Contains("{text}", StringComparison.Ordinal) || template.Contains("{code}", StringComparison.Ordinal)))
        {
            problems.Add(new("Otp:Sms:Body", "neither it nor the address says where the number and the words go", "write {phone}, and {text} or {code}, where the provider wants them"));
        }

        if (options.Success.Length == 0)
        {
            problems.Add(new("Otp:Sms:Success", "it is missing", "write a regular expression that the provider's answer fits only when it took the message, such as \"status\":\\s*0"));
        }
    }

    private static void OneOf(string key, string value, string[] known, List<SettingProblem> problems)
    {
        if (!known.Contains(value))
        {
            problems.Add(new(key, $"'{value}' is not one of them", $"choose from {string.Join(", ", known)}"));
        }
    }

    private static string Pattern(string key, string? pattern, List<SettingProblem> problems)
    {
        try
        {
            _ = new Regex(pattern ?? string.Empty, RegexOptions.CultureInvariant, SmsGatewayOptions.LongestSearch);
            return pattern ?? string.Empty;
        }
        catch (ArgumentException)
        {
            problems.Add(new(key, "it is not a regular expression", "correct it; backslashes are doubled in JSON"));
            return string.Empty;
        }
    }

    private static Uri Address(string? text, string otherwise, List<SettingProblem> problems)
    {
        if (Uri.TryCreate((text is { Length: > 0 } ? text : otherwise).TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address!;
        }

        problems.Add(new("Otp:TelegramGateway:ApiRoot", $"'{text}' is not a web address", "write one, or remove the setting"));
        return new Uri(otherwise);
    }
}
