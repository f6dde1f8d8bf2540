using Bot.Channels.Instances;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Outbox;

/// <summary>Takes one message through its last steps: wait for its time, mark it as leaving, hand it over, settle what came of it.</summary>
internal sealed class LaneRunner(IStore store, IFlowSource flows, OutboxJournal journal, SendSettlement settlement, Instance instance, PathSurroundings around)
{
    /// <param name="lane">The lane.</param>
    /// <param name="pending">Its first message.</param>
    /// <param name="drain">Ends waiting, not a send under way.</param>
    /// <param name="abort">Ends even a send under way, whose end is then unknown.</param>
    public async ValueTask DeliverAsync(OutLane lane, Pending pending, CancellationToken drain, CancellationToken abort)
    {
        await WaitForTurnAsync(lane, pending, drain);
        if (pending.IsDropped)
        {
            return;
        }

        var item = pending.Item ?? await store.ReadAsync(s => s.Outbox.FindAsync(pending.Id, CancellationToken.None), drain);
        if (item is null)
        {
            settlement.Gone(lane, pending);
            return;
        }

        if (item.IsUnreadable)
        {
            settlement.GiveUp(lane, pending);
            return;
        }

        if (!pending.IsClaimed)
        {
            await ClaimAsync(lane, pending, item, drain);
        }

        var rest = item.SentLength == 0 ? item : item with { Message = item.Message.After(item.SentLength) };
        var shown = pending.IsReissue ? ReissueMark.Marked(rest, flows.Current) : rest;
        around.Steps.Pass(Steps.BeforeSend);
        var result = await SendAsync(lane.Gate, shown, abort);
        around.Steps.Pass(Steps.AfterSend);
        if (result is SendResult.PartSent part)
        {
            // The mark is ours, not of the message.
            var mark = shown.Message.Text.Length - rest.Message.Text.Length;
            result = new SendResult.PartSent(item.SentLength + Math.Max(0, part.Length - mark));
        }

        await settlement.SettleAsync(lane, pending, item, result).WaitAsync(drain);
    }

    private async ValueTask WaitForTurnAsync(OutLane lane, Pending pending, CancellationToken drain)
    {
        while (true)
        {
            drain.ThrowIfCancellationRequested();
            var gate = lane.Gate;
            var isStopped = gate.StoppedCode is not null;
            if (isStopped && !gate.TryProbe(lane))
            {
                await gate.Changed.WaitAsync(drain);
                continue;
            }

            if (!instance.IsSure)
            {
                await Task.Delay(InstancePolicy.Look, around.Time, drain);
                continue;
            }

            var free = Math.Max(pending.NotBefore, Math.Max(lane.PausedUntil, gate.PausedUntil));
            var wait = around.Time.Until(isStopped ? Math.Max(free, gate.ProbeAt) : free);
            if (wait == TimeSpan.Zero)
            {
                wait = await TakeSlotAsync(lane, pending, drain);
                if (wait == TimeSpan.Zero)
                {
                    return;
                }
            }
            else
            {
                // Slots taken before a pause would all fall due together at its end.
                pending.HasSlot &= gate.PausedUntil <= around.Time.GetTimestamp();
            }

            await Task.Delay(wait, around.Time, drain);
        }
    }

    private async ValueTask<TimeSpan> TakeSlotAsync(OutLane lane, Pending pending, CancellationToken drain)
    {
        if (pending.HasSlot)
        {
            return TimeSpan.Zero;
        }

        var ofChat = lane.Rate?.Take() ?? TimeSpan.Zero;
        if (ofChat > TimeSpan.Zero)
        {
            await Task.Delay(ofChat, around.Time, drain);
        }

        pending.HasSlot = true;
        return lane.Gate.Rate?.Take() ?? TimeSpan.Zero;
    }

    private async ValueTask ClaimAsync(OutLane lane, Pending pending, OutboxItem item, CancellationToken drain)
    {
        pending.Reissues += pending.IsReissue ? 1 : 0;
        pending.Attempts++;
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        journal.Post(new OutboxChange(OutboxChangeKind.Update, item.Id, item.Chat, item)
        {
            Status = OutboxStatus.Sending,
            Attempts = pending.Attempts,
            Error = pending.IsReissue ? ReissueMark.Code(pending.Reissues) : item.LastError,
            Written = written,
        });
        lane.Claimed(pending);
        try
        {
            await written.Task.WaitAsync(drain);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            settlement.Unclaim(lane);
            throw;
        }

        around.Steps.Pass(Steps.Claimed);
    }

    private static async ValueTask<SendResult> SendAsync(ChannelGate gate, OutboxItem item, CancellationToken abort)
    {
        await gate.WaitAtDoorAsync(abort);
        await gate.Slots.WaitAsync(abort);
        try
        {
            return await gate.Channel.SendAsync(item, abort);
        }
        catch (Exception e)
        {
            // A channel must not throw; if it does, nobody knows how far it came.
            return new SendResult.Unknown(e.GetType().Name);
        }
        finally
        {
            gate.Slots.Release();
        }
    }
}
