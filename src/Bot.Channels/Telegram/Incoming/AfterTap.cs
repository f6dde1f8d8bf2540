using System.Threading.Channels;
using Bot.Channels.Telegram.Api;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>
/// What is nice to do after a button was pressed, but nobody waits for: the spinner ends, the used buttons go. Dropped under load and after
/// a throttle; never holds up a turn.
/// </summary>
internal sealed class AfterTap(TelegramClient client, TelegramOptions options, TimeProvider time, ILogger<AfterTap> logger) : BackgroundService
{
    private const int AtOnce = 4;

    private readonly Channel<Errand> _errands = System.Threading.Channels.Channel.CreateBounded<Errand>(
        new BoundedChannelOptions(TelegramPolicy.WaitingTaps) { FullMode = BoundedChannelFullMode.DropOldest });

    private long _pausedUntil;

    /// <summary>Ends the button's spinner by a call of its own; only needed where no webhook answer can carry it.</summary>
    public void Answer(string callbackId, string? note) => _errands.Writer.TryWrite(new Errand(callbackId, note, 0, 0));

    public void RemoveButtons((long Chat, long Message)? tapped)
    {
        var isBusy = _errands.Reader.Count > TelegramPolicy.BusyTaps || time.GetTimestamp() < Interlocked.Read(ref _pausedUntil);
        if (options.RemoveUsedButtons && tapped is { } message && !isBusy)
        {
            _errands.Writer.TryWrite(new Errand(null, null, message.Chat, message.Message));
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => RunAsync(stoppingToken)));

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await foreach (var errand in _errands.Reader.ReadAllAsync(ct))
            {
                await DoAsync(errand, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The service stops; what is left is not worth waiting for.
        }
    }

    private async Task DoAsync(Errand errand, CancellationToken ct)
    {
        var isAnswer = errand.CallbackId is not null;
        var result = isAnswer
            ? await client.AnswerCallbackAsync(errand.CallbackId!, errand.Note, ct)
            : await client.RemoveButtonsAsync(errand.Chat, errand.Message, ct);
        if (result.Error is not { } error)
        {
            return;
        }

        Log.AfterTapFailed(logger, isAnswer ? "answerCallbackQuery" : "editMessageReplyMarkup", error.Code);
        if (error.Kind == TelegramErrorKind.Throttled)
        {
            var pause = error.RetryAfter ?? TelegramPolicy.DefaultThrottle;
            Interlocked.Exchange(ref _pausedUntil, time.GetTimestamp() + (long)(pause.TotalSeconds * time.TimestampFrequency));
        }
    }

    private readonly record struct Errand(string? CallbackId, string? Note, long Chat, long Message);
}
