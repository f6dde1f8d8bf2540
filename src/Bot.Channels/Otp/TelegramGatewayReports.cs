using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Conversations;
using Bot.Domain.Otp;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.Otp;

/// <summary>
/// What Telegram Gateway reports of a code. Signed with the hash of the gateway's token over time and body; an unsigned, old or odd report
/// changes nothing. The answer is 200 only when it is on disk; for anything else Telegram asks again, up to ten times.
/// </summary>
internal sealed class TelegramGatewayReports(TelegramGatewayOptions options, IStore store, TimeProvider time)
{
    /// <summary>Own decision: older reports may be replayed ones.</summary>
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestBody = TimeSpan.FromSeconds(10);
    private const int MostBytes = 16 * 1024;
    private const int LongestReference = 200;

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes(options.Token));

    public async Task HandleAsync(HttpContext context) => context.Response.StatusCode = await TakeAsync(context);

    private async ValueTask<int> TakeAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } body)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (!IsSigned(context.Request.Headers, body))
        {
            return StatusCodes.Status401Unauthorized;
        }

        return Receipt(body) is not { } receipt || await KeepAsync(receipt) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
    }

    private async ValueTask<byte[]?> ReadAsync(HttpContext context)
    {
        using var limit = new BodyTime(context, LongestBody, time);
        try
        {
            return await BoundedBody.ReadAsync(context.Request.Body, context.Request.ContentLength, MostBytes, limit.Token);
        }
        catch (Exception e) when (limit.IsSlow(e))
        {
            // Too slow counts as too much; the line ends either way.
            return null;
        }
    }

    private async ValueTask<bool> KeepAsync(OtpReceipt receipt)
    {
        try
        {
            return await store.WriteAsync(
                async s =>
                {
                    await s.Otps.SaveReceiptAsync(receipt, CancellationToken.None);
                    return true;
                },
                CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // Told by the answer: Telegram reports it again.
            return false;
        }
    }

    private bool IsSigned(IHeaderDictionary headers, byte[] body)
    {
        var (stamp, signature) = (headers["X-Request-Timestamp"].ToString(), headers["X-Request-Signature"].ToString());
        if (!uint.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || (time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > LongestAge)
        {
            return false;
        }

        var right = Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(stamp + "\n").Concat(body).ToArray()));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(signature.ToLowerInvariant()));
    }

    /// <summary>Null for a report that says nothing of a delivery.</summary>
    private OtpReceipt? Receipt(byte[] body)
    {
        try
        {
            var report = JsonSerializer.Deserialize(body, TelegramGateway.GatewayJson.Default.GatewayStatus);
            return report?.RequestId is { Length: > 0 and <= LongestReference } reference && Status(report.DeliveryStatus?.Status) is { } status
                ? new OtpReceipt(TelegramGateway.WayName, reference, time.GetUtcNow(), status)
                : null;
        }
        catch (JsonException)
        {
            // Signed but not understood: a later version of the report; asking for it again would not help.
            return null;
        }
    }

    private static OtpReceiptStatus? Status(string? word) => word switch
    {
        "sent" => OtpReceiptStatus.Taken,
        "delivered" => OtpReceiptStatus.Delivered,
        "read" => OtpReceiptStatus.Read,
        "expired" => OtpReceiptStatus.Expired,
        "revoked" => OtpReceiptStatus.Revoked,
        _ => null,
    };
}
