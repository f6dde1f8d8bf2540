using Bot.Channels.Inbox;
using Bot.Channels.Instances;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Domain.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>
/// Long polling. Updates are confirmed (by the offset of the next poll) only after the pipeline kept them. Those of one person go in
/// one after the other, those of different people side by side, so a slow one holds up nobody else within a batch.
/// Telegram gives updates to one poller only, so of several instances one polls; should two do so for a moment, the inbox drops what comes twice.
/// </summary>
internal sealed class TelegramPoller(
    TelegramClient client,
    TelegramUpdateReader reader,
    IInboundPipeline pipeline,
    TelegramParts parts,
    Instance instance,
    ILogger<TelegramPoller> logger) : BackgroundService
{
    private const string Polling = "telegram-polling";
    private long? _offset;
    private bool _isSound;
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            instance.WantToLead(Polling);
            await parts.Setup.GreetAsync(stoppingToken);
            await UntilLeadingAsync(stoppingToken);
            await parts.Setup.UntilItWorksAsync(TelegramMethod.DeleteWebhook, () => client.DeleteWebhookAsync(stoppingToken), stoppingToken);
            parts.Setup.Done(TelegramMode.Polling);
            while (!stoppingToken.IsCancellationRequested)
            {
                await UntilLeadingAsync(stoppingToken);
                await PollSafelyAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Updates not confirmed come again after the next start; the inbox knows those that were kept.
        }
    }

    private async Task UntilLeadingAsync(CancellationToken ct)
    {
        while (!instance.Leads(Polling))
        {
            // Another instance polls: that is as it should be. What it has confirmed is unknown here, so polling starts anew without an offset.
            parts.Health.Worked();
            _offset = null;
            await parts.Pauses.WaitAsync(InstancePolicy.Look, ct);
        }
    }

    private async Task PollSafelyAsync(CancellationToken ct)
    {
        try
        {
            await PollAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            var pause = parts.Pauses.After(_failures++);
            parts.Health.Failed("the poller failed: " + failure.GetType().Name);
            Log.PollerBroke(logger, pause, failure);
            await parts.Pauses.WaitAsync(pause, ct);
        }
    }

    private async Task PollAsync(CancellationToken ct)
    {
        await parts.Setup.AnnounceCommandsAsync(parts.Flows.Current, ct);

        // After a failure and at the start the first poll waits for nothing, so that it is known at once whether it works.
        var polled = await client.GetUpdatesAsync(_offset, _isSound ? TelegramPolicy.PollTime : TimeSpan.Zero, PolledUpdates.Read, ct);
        ct.ThrowIfCancellationRequested();
        _isSound = polled.IsOk;
        if (polled.Error is { } error)
        {
            await parts.Pauses.WaitAsync(Report(error), ct);
            return;
        }

        if (_failures > 0)
        {
            Log.PollRecovered(logger);
        }

        _failures = 0;
        parts.Health.Worked();
        await HandleAsync(polled.Value!, ct);
    }

    private async Task HandleAsync(List<byte[]> batch, CancellationToken ct)
    {
        var lanes = new Dictionary<ChatAddress, List<TelegramUpdate>>();
        var next = _offset;
        foreach (var raw in batch)
        {
            var update = reader.Read(raw);
            next = update.UpdateId != 0 ? update.UpdateId + 1 : next;
            Sort(update, lanes);
        }

        await Task.WhenAll(lanes.Values.Select(lane => RunLaneAsync(lane, ct)));
        if (batch.Count > 0 && next == _offset)
        {
            // Nothing of it had an id, so nothing can be confirmed: do not turn in circles at full speed.
            await parts.Pauses.WaitAsync(TelegramPolicy.LongestPause, ct);
        }

        // The last received decides even if it is lower than before: ids start anew after a quiet week.
        _offset = next;
    }

    private void Sort(in TelegramUpdate update, Dictionary<ChatAddress, List<TelegramUpdate>> lanes)
    {
        if (update.Event is { } inbound)
        {
            if (!lanes.TryGetValue(inbound.Chat, out var lane))
            {
                lanes[inbound.Chat] = lane = [];
            }

            lane.Add(update);
            return;
        }

        parts.Meters.Update(update.IsMalformed ? "malformed" : "ignored");
        if (update.IsMalformed)
        {
            Log.Malformed(logger, update.UpdateId);
        }

        Answer(update, null);
    }

    private async Task RunLaneAsync(List<TelegramUpdate> lane, CancellationToken ct)
    {
        foreach (var update in lane)
        {
            var receipt = await SubmitAsync(update, ct);
            while (receipt.Verdict == InboundVerdict.TryAgain)
            {
                parts.Meters.Update(nameof(InboundVerdict.TryAgain));
                await parts.Pauses.WaitAsync(InboxPolicy.TryAgainAfter, ct);
                receipt = await SubmitAsync(update, ct);
            }

            parts.Meters.Update(receipt.Verdict.ToString());
            Answer(update, receipt.ButtonNote);
            parts.AfterTap.RemoveButtons(update.Tapped);
        }
    }

    private async Task<InboundReceipt> SubmitAsync(TelegramUpdate update, CancellationToken ct)
    {
        try
        {
            return await pipeline.SubmitAsync(update.Event!, ct);
        }
        catch (StoreUnavailableException)
        {
            return new InboundReceipt(InboundVerdict.TryAgain);
        }
    }

    private void Answer(in TelegramUpdate update, string? note)
    {
        if (update.CallbackId is { } callbackId)
        {
            parts.AfterTap.Answer(callbackId, note);
        }
    }

    private TimeSpan Report(TelegramError error)
    {
        switch (error.Kind)
        {
            case TelegramErrorKind.Conflict:
                if (parts.Health.Failed("another instance fetches the updates of this bot, or a webhook is set (409)"))
                {
                    Log.PollConflict(logger);
                }

                _failures++;
                return TelegramPolicy.ConflictPause;
            case TelegramErrorKind.Unauthorized or TelegramErrorKind.NotFound or TelegramErrorKind.WrongServer:
                if (parts.Health.TokenRefused(error.Code))
                {
                    Log.TokenRefused(logger, error.Code);
                }

                _failures++;
                return TelegramPolicy.LongestPause;
            default:
                var pause = error.RetryAfter ?? parts.Pauses.After(_failures++);
                parts.Health.Failed("getUpdates fails: " + error.Code);
                Log.PollFailed(logger, error.Code, pause);
                return pause;
        }
    }
}
