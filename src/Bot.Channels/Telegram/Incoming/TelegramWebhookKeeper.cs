using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Flows;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Sets the webhook at start and watches how Telegram sees it; sets it again when somebody took it away.</summary>
internal sealed class TelegramWebhookKeeper(
    TelegramClient client, TelegramParts parts, TimeProvider time, ILogger<TelegramWebhookKeeper> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await parts.Setup.GreetAsync(stoppingToken);
            await SetAsync(stoppingToken);
            parts.Setup.Done(TelegramMode.Webhook);
            while (!stoppingToken.IsCancellationRequested)
            {
                await parts.Setup.AnnounceCommandsAsync(parts.Flows.Current, stoppingToken);
                await LookAsync(stoppingToken);
                await parts.Pauses.WaitAsync(TelegramPolicy.HealthRhythm, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The webhook stays: Telegram keeps the updates until we are back.
        }
    }

    private Task<bool> SetAsync(CancellationToken ct)
    {
        var webhook = new WebhookRequest(parts.Options.WebhookUrl, parts.Options.WebhookSecret, parts.Options.MaxConnections);
        return parts.Setup.UntilItWorksAsync(TelegramMethod.SetWebhook, () => client.SetWebhookAsync(webhook, ct), ct);
    }

    private async Task LookAsync(CancellationToken ct)
    {
        var looked = await client.GetWebhookStateAsync(ct);
        ct.ThrowIfCancellationRequested();
        if (looked.Error is { } error)
        {
            if (error.Kind == TelegramErrorKind.Unauthorized && parts.Health.TokenRefused(error.Code))
            {
                Log.TokenRefused(logger, error.Code);
            }

            parts.Health.Failed("getWebhookInfo fails: " + error.Code);
            return;
        }

        if (!IsOurs(looked.Value.Url))
        {
            Log.WebhookSetAgain(logger);
            await SetAsync(ct);
        }

        Judge(looked.Value);
    }

    /// <summary>Telegram may tell the host in another spelling (punycode, upper case).</summary>
    private bool IsOurs(string? url)
    {
        var ours = new Uri(parts.Options.WebhookUrl);
        return Uri.TryCreate(url, UriKind.Absolute, out var set)
            && (set.IdnHost, set.Port, set.PathAndQuery) == (ours.IdnHost, ours.Port, ours.PathAndQuery);
    }

    private void Judge(WebhookState state)
    {
        var trouble = state switch
        {
            { LastErrorDate: { } at } when time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(at) < TelegramPolicy.RecentError =>
                "Telegram could not deliver to the webhook in the last minutes; getWebhookInfo says why",
            { Pending: > TelegramPolicy.ManyPending } => "more than 1,000 updates wait at Telegram",
            _ => null,
        };
        parts.Health.Worked();
        if (trouble is not null)
        {
            parts.Health.Failed(trouble);
        }
    }
}
