using System.Diagnostics;
using Bot.Load.Ledgers;

namespace Bot.Load.Platform;

/// <summary>
/// Both sides of Telegram on one clock: brings updates until they are taken, takes the bot's calls, and lets go wrong what shall go wrong.
/// </summary>
internal sealed class FakeTelegram : IDisposable
{
    public const string Token = "1234567890:LOAD-token_of-nobody";
    public const string Secret = "load-secret";
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestLateness = TimeSpan.FromMilliseconds(200);

    private readonly Ledger _ledger;
    private readonly FaultRates _rates;
    private readonly FaultDice _dice;
    private readonly ApiServer _server;
    private Webhooks? _webhooks;
    private string? _webhook;
    private long _lastUpdate = 100_000_000;
    private long _lastMessage = 1000;

    public FakeTelegram(Ledger ledger, FaultRates rates, int seed)
    {
        (_ledger, _rates, _dice) = (ledger, rates, new FaultDice(seed));
        _server = new ApiServer(Answer, e => ledger.Report(Fault.Wrong, 0, $"a call that the Bot API does not understand: {e}"));
    }

    public ApiServer Server => _server;

    public long NextUpdate() => Interlocked.Increment(ref _lastUpdate);

    public long NextMessage() => Interlocked.Increment(ref _lastMessage);

    /// <summary>From now on updates go to these ports.</summary>
    public void Connect(IReadOnlyList<int> ports, int linesForEach) => _webhooks = new Webhooks(ports, Secret, linesForEach);

    /// <summary>Brings an update until it is taken, perhaps late, perhaps twice.</summary>
    public async Task BringAsync(Update update, CancellationToken ct)
    {
        if (Happens(_rates.Late, update.Id, 0, 1))
        {
            await Task.Delay(LongestLateness * _dice.Roll(update.Id, 0, 2), ct);
        }

        if (!Happens(_rates.Duplicate, update.Id, 0, 3))
        {
            await BringOnceAsync(update, ct);
        }
        else if (_dice.Roll(update.Id, 0, 4) < 0.5)
        {
            await Task.WhenAll(BringOnceAsync(update, ct), BringOnceAsync(update, ct));
        }
        else
        {
            await BringOnceAsync(update, ct);
            await BringOnceAsync(update, ct);
        }
    }

    public void Dispose()
    {
        _server.Dispose();
        _webhooks?.Dispose();
    }

    /// <summary>As Telegram's own server: at once the first time, then with growing pauses, or when the service asks for it.</summary>
    private async Task BringOnceAsync(Update update, CancellationToken ct)
    {
        var pause = TimeSpan.Zero;
        while (true)
        {
            var receipt = await _webhooks!.PostAsync(update.Json, ct);
            if (receipt.IsTaken)
            {
                return;
            }

            if (receipt.IsRefused)
            {
                _ledger.Report(Fault.UpdateRefused, update.Chat, $"update {update.Id} was answered with {receipt.Status}");
                return;
            }

            await Task.Delay(receipt.RetryAfter > 0 ? TimeSpan.FromSeconds(receipt.RetryAfter) : pause, ct);
            pause = pause == TimeSpan.Zero ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private ApiAnswer Answer(ApiCall call)
    {
        if (call.IsMessage)
        {
            return Answer(call, new Message(NextMessage(), call.Text, call.Buttons));
        }

        switch (call.Method)
        {
            case "getMe":
                return ApiAnswer.Result("""{"id":1234567890,"is_bot":true,"first_name":"Kiểm thử","username":"kiem_thu_bot"}""");
            case "setWebhook":
                _webhook = call.Url;
                return ApiAnswer.Done;
            case "getWebhookInfo":
                return ApiAnswer.Result($$"""{"url":"{{_webhook}}","has_custom_certificate":false,"pending_update_count":0}""");
            default:
                return ApiAnswer.Done with { Delay = _rates.Delay };
        }
    }

    private ApiAnswer Answer(ApiCall call, Message message)
    {
        var now = Stopwatch.GetTimestamp();
        if (_ledger.Find(call.Chat) is not { } account)
        {
            _ledger.Report(Fault.Extra, call.Chat, "a message to a chat that nobody wrote from");
            return ApiAnswer.Sent(message.Id, call.Chat);
        }

        var fate = Fate(call.Chat, account.NextCall());
        switch (fate)
        {
            case Fates.TooMany:
                return ApiAnswer.TooMany(_rates.RetryAfterSeconds);
            case Fates.ServerError:
                return ApiAnswer.Error(500, "Internal Server Error");
            case Fates.Blocked when account.TryRefuse(message, now):
                return ApiAnswer.Error(403, "Forbidden: bot was blocked by the user");
            case Fates.CutBefore or Fates.CutAfter when !account.MayBeCut(message):
                goto default;
            case Fates.CutBefore:
                account.Swallow(message);
                return ApiAnswer.Cut;
            case Fates.CutAfter:
                account.DeliverUnknown(message, now);
                return ApiAnswer.Cut;
            default:
                account.Deliver(message, now);
                return ApiAnswer.Sent(message.Id, call.Chat) with { Delay = fate == Fates.Slow ? _rates.SlowFor : _rates.Delay };
        }
    }

    private Fates Fate(long chat, long nth)
    {
        var roll = _dice.Roll(chat, nth, 5);
        Span<(Fates Fate, double Rate)> fates =
        [
            (Fates.TooMany, _rates.TooMany), (Fates.ServerError, _rates.ServerError), (Fates.CutBefore, _rates.CutBefore),
            (Fates.CutAfter, _rates.CutAfter), (Fates.Slow, _rates.Slow), (Fates.Blocked, _rates.Blocked),
        ];
        foreach (var (fate, rate) in fates)
        {
            roll -= rate;
            if (roll < 0)
            {
                return fate;
            }
        }

        return Fates.Good;
    }

    private bool Happens(double probability, long about, long nth, int kind) => probability > 0 && _dice.Roll(about, nth, kind) < probability;

    private enum Fates
    {
        Good = 0,
        TooMany = 1,
        ServerError = 2,
        CutBefore = 3,
        CutAfter = 4,
        Slow = 5,
        Blocked = 6,
    }
}
