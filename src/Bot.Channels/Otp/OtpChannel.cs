using System.Globalization;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Otp;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Otp;

/// <summary>
/// The way out to phones: tries the office's ways in their order. When a code goes by another way than the first, or by none, the
/// conversation that waits for it is told. A code that has expired meanwhile is not sent.
/// </summary>
internal sealed class OtpChannel(
    IReadOnlyList<IOtpWay> ways, IStore store, Func<IEventRaiser> events, OtpMeters meters, TimeProvider time, ILogger<OtpChannel> log) : IChannel
{
    /// <summary>Events that the flows of the same names tell of.</summary>
    public const string OtherWayEvent = "otp-other-way";
    public const string NotSentEvent = "otp-not-sent";

    public string Name => ChatAddress.Sms;

    public ChannelLimits Limits { get; } = new()
    {
        Channel = ChatAddress.Sms,
        TextLength = 4096,
        CaptionLength = 1024,
        HardLabelLength = 200,
        VisibleLabelLength = 40,
        ButtonsPerMessage = 100,
        PayloadBytes = 64,
        MayCarryHealthWords = false,
    };

    public bool IsFetched => false;

    public ValueTask KeepAsync(IStoreTransaction store, OutboxItem item, CancellationToken ct) => throw new NotSupportedException("codes are sent, not fetched");

    public void Kept(OutboxItem item) => throw new NotSupportedException("codes are sent, not fetched");

    public async ValueTask<SendResult> SendAsync(OutboxItem item, CancellationToken ct)
    {
        if (item.Message.OneTimeCode is not { } code)
        {
            return new SendResult.Refused("no-code");
        }

        if (time.GetUtcNow() >= code.ExpiresAt)
        {
            return new SendResult.Refused("code-expired");
        }

        for (var i = 0; i < ways.Count; i++)
        {
            var way = ways[i];
            var result = await way.SendAsync(item, code, ct);
            meters.Sent(i, result);
            if (result is OtpWayResult.Taken taken)
            {
                await RecordAsync(way, taken.Reference ?? Number(item), OtpReceiptStatus.Taken, ct);
                await TellOfOtherWayAsync(item, code, i, ct);
                return new SendResult.Sent(taken.Reference);
            }

            Tell(way, item, result);
            await RecordAsync(way, Number(item), OtpReceiptStatus.Failed, ct);
        }

        return await NoWayAsync(item, code, ct);
    }

    private static string Number(OutboxItem item) => item.Id.ToString(CultureInfo.InvariantCulture);

    private void Tell(IOtpWay way, OutboxItem item, OtpWayResult result)
    {
        switch (result)
        {
            case OtpWayResult.Misconfigured wrong:
                Log.OtpWayMisconfigured(log, way.Name, wrong.Code);
                break;
            case OtpWayResult.NotHere there:
                Log.OtpWayDeclined(log, item.Id, way.Name, there.Code);
                break;
            default:
                Log.OtpWayFailed(log, item.Id, way.Name, ((OtpWayResult.Failed)result).Code);
                break;
        }
    }

    // A code must not come twice because a receipt could not be written.
    private async ValueTask RecordAsync(IOtpWay way, string reference, OtpReceiptStatus status, CancellationToken ct)
    {
        var receipt = new OtpReceipt(way.Name, reference, time.GetUtcNow(), status);
        try
        {
            await store.WriteInCompanyAsync(
                async s =>
                {
                    await s.Otps.SaveReceiptAsync(receipt, ct);
                    return true;
                },
                ct);
        }
        catch (StoreUnavailableException e)
        {
            Log.OtpReceiptLost(log, way.Name, e.GetType().Name);
        }
    }

    private async ValueTask TellOfOtherWayAsync(OutboxItem item, OneTimeCode code, int way, CancellationToken ct)
    {
        if (way > 0)
        {
            var values = new Dictionary<string, string> { ["way"] = ways[way].Words(item.Message.Language) };
            await events().RaiseAsync(code.AskedIn, OtherWayEvent, values, new EventClaim(OtherWayEvent, Number(item)), ct);
        }
    }

    private async ValueTask<SendResult> NoWayAsync(OutboxItem item, OneTimeCode code, CancellationToken ct)
    {
        if (time.GetUtcNow() - item.CreatedAt < OtpPolicy.LongestTrying)
        {
            return new SendResult.RetryLater("no-way");
        }

        await events().RaiseAsync(code.AskedIn, NotSentEvent, new Dictionary<string, string>(), new EventClaim(NotSentEvent, Number(item)), ct);
        return new SendResult.Refused("no-way");
    }
}
