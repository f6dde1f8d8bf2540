using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Bot.Dialogs.Messaging;
using Bot.Domain.Residents;

namespace Bot.Channels.Otp;

/// <summary>The SMS provider of the office, called as the settings say.</summary>
internal sealed class SmsGateway(SmsGatewayOptions options, OtpHttp http) : IOtpWay
{
    public const string WayName = "sms";

    private const int LongestReference = 200;
    private readonly Regex _success = new(options.Success, RegexOptions.CultureInvariant, SmsGatewayOptions.LongestSearch);
    private readonly Regex? _reference = options.Reference.Length == 0 ? null : new(options.Reference, RegexOptions.CultureInvariant, SmsGatewayOptions.LongestSearch);

    public string Name => WayName;

    public string Words(string language) => language == "en" ? "a text message (SMS)" : "tin nhắn SMS";

    public async ValueTask<OtpWayResult> SendAsync(OutboxItem item, OneTimeCode code, CancellationToken ct)
    {
        var values = new Dictionary<string, string>
        {
            ["{phone}"] = Written(PhoneNumber.FromE164(item.Chat.Chat)), ["{text}"] = item.Message.Text, ["{code}"] = code.Code, ["{secret}"] = options.Secret,
        };
        using var request = Request(values);
        var (status, body, trouble) = await http.CallAsync(request, ct);
        return trouble is not null ? new OtpWayResult.Failed(trouble) : Read(status, body);
    }

    private HttpRequestMessage Request(Dictionary<string, string> values)
    {
        var request = new HttpRequestMessage(new HttpMethod(options.Method), new Uri(Fill(options.Url, values, Uri.EscapeDataString)));
        foreach (var (name, value) in options.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, Fill(value, values, v => v.ReplaceLineEndings(" ")));
        }

        if (options.Body.Length > 0)
        {
            Func<string, string> escape = options.ContentType == "application/json" ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode : Uri.EscapeDataString;
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Fill(options.Body, values, escape)));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(options.ContentType) { CharSet = "utf-8" };
        }

        return request;
    }

    private OtpWayResult Read(int status, string body)
    {
        try
        {
            return status switch
            {
                401 or 403 => new OtpWayResult.Misconfigured($"http-{status}"),
                >= 200 and < 300 when _success.IsMatch(body) => new OtpWayResult.Taken(Reference(body)),
                >= 200 and < 300 => new OtpWayResult.NotHere("not-accepted"),
                _ => new OtpWayResult.Failed($"http-{status}"),
            };
        }
        catch (RegexMatchTimeoutException)
        {
            return new OtpWayResult.Failed("answer-not-understood");
        }
    }

    private string? Reference(string body) =>
        _reference?.Match(body) is { Success: true, Groups.Count: > 1 } match && match.Groups[1].Value is { Length: > 0 and <= LongestReference } reference
            ? reference
            : null;

    private string Written(PhoneNumber phone) => options.Phone switch
    {
        "e164" => phone.E164,
        "local" => string.Concat(phone.National.Where(char.IsAsciiDigit)),
        _ => phone.E164.TrimStart('+'),
    };

    // In one pass: what was put in is never looked at again, whatever it holds.
    private static string Fill(string template, Dictionary<string, string> values, Func<string, string> escape)
    {
        var built = new StringBuilder(template.Length + 64);
        for (var i = 0; i < template.Length;)
        {
            var name = values.Keys.FirstOrDefault(k => string.CompareOrdinal(template, i, k, 0, k.Length) == 0);
            built.Append(name is null ? template[i].ToString() : escape(values[name]));
            i += name?.Length ?? 1;
        }

        return built.ToString();
    }
}
