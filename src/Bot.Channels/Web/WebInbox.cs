using System.Security.Cryptography;
using System.Text;
using Bot.Channels.Inbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Web;

/// <summary>
/// Hands an activity to the pipeline and waits until it is on disk. The client's own id makes a repeated send recognisable, so a client
/// that heard no answer may simply send again.
/// </summary>
public sealed class WebInbox(IInboundPipeline pipeline, WebStreams streams, TimeProvider time)
{
    internal async Task<(string Id, WebRefusal? Refusal)> AcceptAsync(WebGrant grant, IncomingActivity activity, CancellationToken ct)
    {
        var id = grant.Conversation + "|" + ClientId(activity.ClientActivityId);
        if (InboundContentReader.IsEmptyMessage(activity))
        {
            return (id, WebRefusal.Empty);
        }

        if (InboundContentReader.ContentOf(activity) is not { } content)
        {
            return (id, null);
        }

        var now = time.GetUtcNow();
        var receipt = await pipeline.SubmitAsync(
            new InboundEvent
            {
                Chat = ChatAddress.Private(ChatAddress.Web, grant.Conversation),
                EventId = id,
                ReceivedAt = now,
                Content = content,
                LanguageHint = Language(activity.Locale),
                Raw = ActivityWriter.Incoming(activity, id, grant, now),
            },
            ct);
        streams.Wake(grant.Conversation);
        return (id, receipt.Verdict == InboundVerdict.TryAgain ? WebRefusal.TryAgain : null);
    }

    private static string ClientId(string? given)
    {
        if (string.IsNullOrEmpty(given))
        {
            return WebTokens.NewName();
        }

        var isPlain = given.Length <= WebPolicy.ClientIdLength && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        return isPlain ? given : "h-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(given)).AsSpan(0, 16));
    }

    internal static string? Language(string? locale)
    {
        if (locale is null)
        {
            return null;
        }

        return locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : locale.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? "vi" : null;
    }
}
