using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>
/// The one way in. Each conversation is a lane: its events are handled one after the other, lanes side by side, and all that ran meanwhile
/// shares a commit. Once an event is taken it is brought to its end even when the caller goes away.
/// </summary>
public sealed class InboundPipeline : IInboundPipeline
{
    private readonly TurnLanes _lanes = new();
    private readonly Quiet _quiet = new();
    private readonly TurnRunner _runner;
    private readonly PhotoReading _photos;
    private readonly DocumentFetching _documents;
    private readonly OutboxSender _sender;
    private readonly ChannelSet _channels;
    private readonly PathSurroundings _around;
    private readonly ILogger<InboundPipeline> _log;
    private volatile bool _isClosed;
    private long _toldFullAt;

    internal InboundPipeline(TurnRunner runner, (PhotoReading Photos, DocumentFetching Documents) before, OutboxSender sender, ChannelSet channels, PathSurroundings around)
    {
        _runner = runner;
        (_photos, _documents) = before;
        _sender = sender;
        _channels = channels;
        _around = around;
        _log = around.Logs.CreateLogger<InboundPipeline>();
        _toldFullAt = around.Time.GetTimestamp() - (long)(InboxPolicy.TellFullEvery.TotalSeconds * around.Time.TimestampFrequency);
        around.Meters.ObserveInbox(() => _lanes.Count);
    }

    /// <summary>Turns handed in and not yet ended.</summary>
    public int Waiting => (int)_quiet.Count;

    public Task<InboundReceipt> SubmitAsync(InboundEvent inbound, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return SubmitAsync(new Turn(InboundLimits.Cut(inbound), TurnOrigin.Person) { StartedAt = _around.Time.GetTimestamp() });
    }

    /// <summary>At the start: what seldom happens is counted from zero.</summary>
    internal void Begin()
    {
        foreach (var channel in _channels.Names)
        {
            _around.Meters.Begin(channel);
        }
    }

    /// <summary>Ends when every turn taken so far is over and its messages are with the sender.</summary>
    public Task IdleAsync(CancellationToken ct) => _quiet.WaitAsync(ct);

    /// <summary>For shutdown: nothing new is taken, what was taken ends.</summary>
    public Task DrainAsync(CancellationToken ct)
    {
        _isClosed = true;
        return _quiet.WaitAsync(ct);
    }

    internal Task<InboundReceipt> SubmitAsync(Turn turn)
    {
        _quiet.Enter();
        var admission = _isClosed || !_sender.IsOpen ? Admission.Refused : _lanes.Enter(turn);
        if (admission == Admission.Starts)
        {
            _ = RunLaneAsync(turn);
        }
        else if (admission == Admission.Refused)
        {
            TellFull(turn);
            Finish(turn, InboundVerdict.TryAgain);
        }

        return turn.Done.Task;
    }

    /// <summary>A flood of refusals is counted by the meters; the log says it once in a while.</summary>
    private void TellFull(Turn turn)
    {
        var told = Interlocked.Read(ref _toldFullAt);
        var now = _around.Time.GetTimestamp();
        if (_around.Time.GetElapsedTime(told, now) >= InboxPolicy.TellFullEvery && Interlocked.CompareExchange(ref _toldFullAt, now, told) == told)
        {
            Log.InboxFull(_log, turn.Chat.Channel);
        }
    }

    private async Task RunLaneAsync(Turn first)
    {
        // Once the store refuses an event, those behind it are refused too: handled now they would overtake it.
        var isRefusing = false;
        for (var turn = first; turn is not null; turn = _lanes.Leave(turn))
        {
            var verdict = isRefusing ? InboundVerdict.TryAgain : await RunAsync(turn);
            isRefusing = verdict == InboundVerdict.TryAgain;
            Finish(turn, verdict);
        }
    }

    private async ValueTask<InboundVerdict> RunAsync(Turn turn)
    {
        if (turn.Inbound.Content is InboundContent.Photo photo)
        {
            turn.Inbound = await _photos.ReadAsync(turn.Inbound, photo);
        }

        var verdict = turn.Inbound.Content is InboundContent.Document document
            ? await _documents.RunAsync(turn, document, _runner.RunAsync)
            : await _runner.RunAsync(turn);
        _around.Steps.Pass(Steps.Committed);
        return verdict;
    }

    /// <summary>The caller is told first, then the messages go: the platform's answer must not wait for our sends.</summary>
    private void Finish(Turn turn, InboundVerdict verdict)
    {
        _around.Meters.Received(turn.Chat.Channel, verdict, _around.Time.GetElapsedTime(turn.StartedAt));
        _sender.Announce(turn.Sendable);
        turn.Done.TrySetResult(new InboundReceipt(verdict, turn.ButtonNote));
        for (var i = 0; i < turn.Outgoing.Count; i++)
        {
            if (Turn.IsSendable(turn.Outgoing[i]))
            {
                _sender.Enqueue(turn.Outgoing[i]);
            }
        }

        for (var i = 0; i < turn.Kept.Count; i++)
        {
            TellKept(turn.Kept[i]);
        }

        _quiet.Leave();
    }

    private void TellKept(OutboxItem item)
    {
        try
        {
            _channels.Find(item.Chat.Channel)?.Kept(item);
        }
        catch (Exception e)
        {
            // It is on disk and will be fetched; only the bell failed.
            Log.KeptFailed(_log, item.Chat.Channel, item.Id, e.GetType().Name);
        }
    }
}
