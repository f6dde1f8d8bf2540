using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Outbox;

/// <summary>Decides what happens after each <see cref="SendResult"/>; the table of the outbox.</summary>
internal sealed class SendSettlement(OutboxJournal journal, PathSurroundings around, ILogger<SendSettlement> log)
{
    /// <summary>The code of a message whose row was damaged.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>Told of each message that left its lane for good.</summary>
    public Action<Pending>? Released { get; set; }

    /// <summary>
    /// Takes the message out of its lane, or leaves it first in it to go on or be tried again. The lane goes on when the task has ended: the rest
    /// of a message must not leave before it is on disk what has gone.
    /// </summary>
    public Task SettleAsync(OutLane lane, Pending pending, OutboxItem item, SendResult result)
    {
        around.Meters.Sent(lane.Gate.Channel.Name, result.GetType().Name);
        ReopenAfter(lane, result);
        switch (result)
        {
            case SendResult.Sent:
                journal.Post(new OutboxChange(OutboxChangeKind.Complete, item.Id, item.Chat, item));
                Gone(lane, pending);
                break;
            case SendResult.PartSent part:
                return GoOnAsync(pending, item, part.Length);
            case SendResult.RetryLater later:
                Retry(lane, pending, later.Code, OutboxPolicy.Backoff(pending.Attempts, around.Chance()));
                break;
            case SendResult.Throttled throttled:
                Throttle(lane, throttled.After);
                Retry(lane, pending, "throttled", throttled.After);
                break;
            case SendResult.Misconfigured wrong:
                Log.ChannelStopped(log, lane.Gate.Channel.Name, wrong.Code);
                lane.Gate.Stop(wrong.Code, lane);
                Rest(lane, pending, wrong.Code, TimeSpan.Zero);
                break;
            case SendResult.Unknown unknown:
                Reissue(lane, pending, item, unknown.Code);
                break;
            case SendResult.Unreachable unreachable:
                DropLane(lane, unreachable.Code);
                break;
            default:
                Fail(lane, pending, ((SendResult.Refused)result).Code);
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>Tells the store that claimed messages of the lane did not leave, so that a crash does not make them doubtful.</summary>
    public void Unclaim(OutLane lane)
    {
        foreach (var pending in lane.Rest())
        {
            Unclaimed(lane, pending);
        }
    }

    public void Unclaimed(OutLane lane, Pending pending) =>
        Post(lane, pending, pending.RestingStatus, pending.IsReissue ? ReissueMark.Code(pending.Reissues) : null, null);

    /// <summary>The first message of the lane is settled.</summary>
    public void Gone(OutLane lane, Pending pending)
    {
        if (lane.Remove(pending))
        {
            Released?.Invoke(pending);
        }
    }

    /// <summary>A message found at start that must not be tried again.</summary>
    public void GiveUp(OutboxItem item, string code)
    {
        Log.SendFailed(log, item.Id, code);
        around.Meters.DeadLetter(item.Chat.Channel, ChannelMeters.Out);
        journal.Post(new OutboxChange(OutboxChangeKind.Update, item.Id, item.Chat, item)
        {
            Status = OutboxStatus.Failed,
            Attempts = item.Attempts,
            Error = code,
        });
    }

    /// <summary>A message that turned out to be unreadable when its time came.</summary>
    public void GiveUp(OutLane lane, Pending pending) => Fail(lane, pending, Unreadable);

    private Task GoOnAsync(Pending pending, OutboxItem item, int sentLength)
    {
        pending.HasSlot = false;
        if (sentLength == item.SentLength)
        {
            return Task.CompletedTask;
        }

        var rest = item with { SentLength = sentLength };
        pending.GoOn(rest);
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        journal.Post(new OutboxChange(OutboxChangeKind.Update, rest.Id, rest.Chat, rest)
        {
            Status = OutboxStatus.Sending,
            Attempts = pending.Attempts,
            Written = written,
        });
        return written.Task;
    }

    private void Retry(OutLane lane, Pending pending, string code, TimeSpan after)
    {
        if (around.Time.GetUtcNow() - pending.RetriedFrom > OutboxPolicy.LongestRetrying)
        {
            Fail(lane, pending, $"too-old:{code}");
            return;
        }

        Log.SendWaits(log, pending.Id, code);
        Rest(lane, pending, code, after);
    }

    private void Throttle(OutLane lane, TimeSpan after)
    {
        lane.PausedUntil = around.Time.In(after);
        if (lane.Gate.Throttled(lane.Chat.Chat, after))
        {
            around.Meters.Paused(lane.Gate.Channel.Name);
            Log.ChannelPaused(log, lane.Gate.Channel.Name);
        }
    }

    private void Rest(OutLane lane, Pending pending, string code, TimeSpan after)
    {
        foreach (var claimed in lane.Rest())
        {
            var isFirst = ReferenceEquals(claimed, pending);
            var error = claimed.IsReissue ? ReissueMark.Code(claimed.Reissues) : isFirst ? code : null;
            Post(lane, claimed, claimed.RestingStatus, error, isFirst && after > TimeSpan.Zero ? around.Time.GetUtcNow() + after : null);
        }

        pending.NotBefore = around.Time.In(after);
    }

    private void Reissue(OutLane lane, Pending pending, OutboxItem item, string code)
    {
        Log.SendUnknown(log, item.Id, code);
        if (pending.Reissues >= OutboxPolicy.MostReissues)
        {
            Fail(lane, pending, $"unknown-again:{code}");
            return;
        }

        pending.IsReissue = true;
        Rest(lane, pending, code, OutboxPolicy.ReissueAfter);
    }

    private void Fail(OutLane lane, Pending pending, string code)
    {
        Log.SendFailed(log, pending.Id, code);
        around.Meters.DeadLetter(lane.Gate.Channel.Name, ChannelMeters.Out);
        Post(lane, pending, OutboxStatus.Failed, code, null);
        Gone(lane, pending);
    }

    private void DropLane(OutLane lane, string code)
    {
        var all = lane.RemoveAll();
        Log.ChatUnreachable(log, lane.Gate.Channel.Name, all.Count, code);
        foreach (var pending in all)
        {
            around.Meters.DeadLetter(lane.Gate.Channel.Name, ChannelMeters.Unreachable);
            Post(lane, pending, OutboxStatus.Failed, $"unreachable:{code}", null, OutboxChangeKind.Unreachable);
            Released?.Invoke(pending);
        }
    }

    private void Post(
        OutLane lane, Pending pending, OutboxStatus status, string? error, DateTimeOffset? notBefore, OutboxChangeKind kind = OutboxChangeKind.Update) =>
        journal.Post(new OutboxChange(kind, pending.Id, pending.Item?.Chat ?? lane.Chat, pending.Item)
        {
            Status = status,
            Attempts = pending.Attempts,
            NotBefore = notBefore,
            Error = error,
        });

    /// <summary>Any answer about the message itself shows that the channel is set up rightly again, and one that is no throttle that it may send.</summary>
    private void ReopenAfter(OutLane lane, SendResult result)
    {
        if (result is SendResult.Misconfigured or SendResult.RetryLater or SendResult.Unknown)
        {
            return;
        }

        if (result is not SendResult.Throttled)
        {
            lane.Gate.Answered();
        }

        if (lane.Gate.Reopen())
        {
            Log.ChannelReopened(log, lane.Gate.Channel.Name);
        }
    }
}
