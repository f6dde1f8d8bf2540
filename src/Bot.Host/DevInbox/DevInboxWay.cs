using Bot.Channels.Otp;
using Bot.Dialogs.Messaging;

namespace Bot.Host.DevInbox;

/// <summary>One-time codes lie on the <see cref="DevInboxShelf"/>, so that they can be read without a provider. In Development only.</summary>
internal sealed class DevInboxWay(DevInboxShelf shelf, TimeProvider time) : IOtpWay
{
    public string Name => OtpOptions.DevInbox;

    public string Words(string language) => "/dev/inbox";

    public ValueTask<OtpWayResult> SendAsync(OutboxItem item, OneTimeCode code, CancellationToken ct)
    {
        shelf.Add(item, time.GetUtcNow());
        return ValueTask.FromResult<OtpWayResult>(new OtpWayResult.Taken(null));
    }
}
