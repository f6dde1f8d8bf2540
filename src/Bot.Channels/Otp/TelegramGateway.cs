using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Otp;

/// <summary>
/// Telegram Gateway: the code arrives in the chat "Verification Codes" of whoever uses the phone's number on Telegram
/// (core.telegram.org/gateway/api). A number that is not on Telegram is declined, and the next way is tried.
/// </summary>
internal sealed partial class TelegramGateway(TelegramGatewayOptions options, OtpHttp http, TimeProvider time) : IOtpWay
{
    public const string WayName = "telegram-gateway";

    /// <summary>The platform's bounds for the life of a code, in seconds.</summary>
    private const int ShortestLife = 30;
    private const int LongestLife = 3600;

    public string Name => WayName;

    public string Words(string language) => language == "en" ? "Telegram, in the chat \"Verification Codes\"" : "Telegram, trong mục \"Verification Codes\"";

    public async ValueTask<OtpWayResult> SendAsync(OutboxItem item, OneTimeCode code, CancellationToken ct)
    {
        var life = (int)(code.ExpiresAt - time.GetUtcNow()).TotalSeconds;
        var body = new Verification(item.Chat.Chat, code.Code, Math.Clamp(life, ShortestLife, LongestLife), options.Sender, options.ReportUrl?.AbsoluteUri);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.ApiRoot, "sendVerificationMessage"))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, GatewayJson.Default.Verification)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Token);
        var (status, text, trouble) = await http.CallAsync(request, ct);
        return trouble is null ? Read(status, text) : new OtpWayResult.Failed(trouble);
    }

    private static OtpWayResult Read(int status, string text)
    {
        GatewayAnswer? answer;
        try
        {
            answer = JsonSerializer.Deserialize(text, GatewayJson.Default.GatewayAnswer);
        }
        catch (JsonException)
        {
            return new OtpWayResult.Failed($"http-{status}");
        }

        return answer switch
        {
            { Ok: true, Result.RequestId: { Length: > 0 } reference } => new OtpWayResult.Taken(reference),
            { Ok: false, Error: "ACCESS_TOKEN_INVALID" or "ACCESS_TOKEN_REQUIRED" or "BALANCE_NOT_ENOUGH" or "SENDER_NOT_VERIFIED" } =>
                new OtpWayResult.Misconfigured(answer.Error),
            { Ok: false, Error: { } error } when CodeShape().IsMatch(error) && status < 500 => new OtpWayResult.NotHere(error),
            _ => new OtpWayResult.Failed($"http-{status}"),
        };
    }

    /// <summary>Error codes are capitals and underscores; anything else could quote the number.</summary>
    [GeneratedRegex("^[A-Z_]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeShape();

    internal sealed record Verification(string PhoneNumber, string Code, int Ttl, string? SenderUsername, string? CallbackUrl);

    internal sealed record GatewayAnswer(bool Ok, string? Error, GatewayStatus? Result);

    internal sealed record GatewayStatus(string? RequestId, GatewayDelivery? DeliveryStatus);

    internal sealed record GatewayDelivery(string? Status);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Verification))]
    [JsonSerializable(typeof(GatewayAnswer))]
    [JsonSerializable(typeof(GatewayStatus))]
    internal sealed partial class GatewayJson : JsonSerializerContext;
}
