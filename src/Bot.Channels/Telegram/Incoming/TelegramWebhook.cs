using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Channels.Inbox;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>
/// POST /telegram/webhook. The answer tells Telegram whether we keep the update: 200 once it is on disk (or never will be of use),
/// 503 when it must come again. A failing update blocks its chat at Telegram for a day, so what cannot be read is acknowledged and counted;
/// 410 is never answered, because Telegram would take the webhook away.
/// </summary>
internal sealed class TelegramWebhook(
    TelegramUpdateReader reader, IInboundPipeline pipeline, TelegramParts parts, TimeProvider time, ILogger<TelegramWebhook> logger)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private static readonly string RetryAfter = InboxPolicy.TryAgainAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
    private readonly byte[] _secretHash = SHA256.HashData(Encoding.UTF8.GetBytes(parts.Options.WebhookSecret));

    public async Task HandleAsync(HttpContext context)
    {
        if (!IsTelegram(context.Request))
        {
            parts.Meters.Update("wrong-secret");
            Log.WebhookRefused(logger, "wrong secret");
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await ReadBodyAsync(context) is not { } body)
        {
            return;
        }

        var update = reader.Read(body);
        if (update.Event is not { } inbound)
        {
            Acknowledge(update);
            await AnswerAsync(context.Response, update, null);
            return;
        }

        var receipt = await SubmitAsync(update.UpdateId, inbound);
        parts.Meters.Update(receipt.Verdict.ToString());
        if (receipt.Verdict == InboundVerdict.TryAgain)
        {
            TryAgain(context.Response);
            return;
        }

        await AnswerAsync(context.Response, update, receipt.ButtonNote);
        parts.AfterTap.RemoveButtons(update.Tapped);
    }

    private async Task<InboundReceipt> SubmitAsync(long updateId, Dialogs.Messaging.InboundEvent inbound)
    {
        try
        {
            // Not bound to the request: what we began to keep is kept even when Telegram hangs up.
            return await pipeline.SubmitAsync(inbound, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            return new InboundReceipt(InboundVerdict.TryAgain);
        }
        catch (Exception failure)
        {
            Log.SubmitFailed(logger, updateId, failure);
            return new InboundReceipt(InboundVerdict.TryAgain);
        }
    }

    /// <summary>Hashes are compared, so that neither content nor length of the secret shows in the time it takes.</summary>
    private bool IsTelegram(HttpRequest request)
    {
        var given = request.Headers[SecretHeader];
        if (given.Count != 1 || given[0] is not { Length: <= TelegramOptions.MaxSecretLength } secret)
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> bytes = stackalloc byte[TelegramOptions.MaxSecretLength * 3];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(secret, bytes)], hash);
        return CryptographicOperations.FixedTimeEquals(hash, _secretHash);
    }

    /// <summary>Null when there is nothing to go on with; the answer is then set.</summary>
    private async Task<byte[]?> ReadBodyAsync(HttpContext context)
    {
        using var limit = new BodyTime(context, TelegramPolicy.BodyTime, time);
        try
        {
            var body = await BoundedBody.ReadAsync(context.Request.Body, context.Request.ContentLength, TelegramPolicy.MaxBodyBytes, limit.Token);
            if (body is not null)
            {
                return body;
            }

            // Telegram never sends so much. Refusing would only bring it again all day, so it is acknowledged, counted and dropped unread.
            parts.Meters.Update("oversized");
            Log.WebhookRefused(logger, "body over 1 MiB");
            context.Response.Headers.Connection = "close";
        }
        catch (Exception slow) when (limit.IsSlow(slow))
        {
            parts.Meters.Update("slow");
            context.Response.StatusCode = StatusCodes.Status408RequestTimeout;
            context.Response.Headers.Connection = "close";
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or BadHttpRequestException)
        {
            parts.Meters.Update("cut-off");
            TryAgain(context.Response);
        }

        return null;
    }

    private void Acknowledge(in TelegramUpdate update)
    {
        parts.Meters.Update(update.IsMalformed ? "malformed" : "ignored");
        if (update.IsMalformed)
        {
            Log.Malformed(logger, update.UpdateId);
        }
    }

    private static void TryAgain(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfter;
    }

    /// <summary>An empty 200, or the answer to a pressed button, which Telegram carries out as if we had called it.</summary>
    private static async Task AnswerAsync(HttpResponse response, TelegramUpdate update, string? note)
    {
        if (update.CallbackId is not { } callbackId)
        {
            response.ContentLength = 0;
            return;
        }

        var buffer = JsonBuffer.Rent();
        WriteAnswer(buffer.Writer, callbackId, note);
        var body = buffer.Finish();
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body);
        buffer.Return();
    }

    private static void WriteAnswer(Utf8JsonWriter writer, string callbackId, string? note)
    {
        writer.WriteStartObject();
        writer.WriteString("method"u8, "answerCallbackQuery"u8);
        RequestWriting.CallbackAnswer(writer, callbackId, note);
        writer.WriteEndObject();
    }
}
