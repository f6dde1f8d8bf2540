using System.Buffers;
using System.Globalization;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Web;

/// <summary>Reads a conversation from a watermark on and writes it as the protocol's ActivitySet.</summary>
public sealed class WebHistory(IStore store)
{
    private static readonly byte[] PathMark = Encoding.ASCII.GetBytes($"\"contentUrl\":\"{ActivityWriter.BasePath}/");

    /// <summary>A watermark as clients send it: empty means from the beginning. False for anything that was never ours.</summary>
    public static bool TryReadWatermark(string? text, out long watermark)
    {
        watermark = 0;
        return string.IsNullOrEmpty(text) || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out watermark) && watermark >= 0);
    }

    internal ValueTask<WebLines> AfterAsync(string conversation, long watermark, CancellationToken ct)
        => store.ReadAsync(s => AfterAsync(s.WebActivities, conversation, watermark, ct), ct);

    /// <summary>One JSON object; file links are completed with the address under which the client reached us.</summary>
    internal static ReadOnlyMemory<byte> WriteSet(WebLines lines, long watermark, string ownOrigin)
    {
        var activities = lines.Activities;
        var buffer = new ArrayBufferWriter<byte>(256 + activities.Sum(a => a.Json.Length + 64));
        buffer.Write("{\"activities\":["u8);
        for (var i = 0; i < activities.Count; i++)
        {
            if (i > 0)
            {
                buffer.Write(","u8);
            }

            WriteActivity(buffer, activities[i].Json.Span, ownOrigin);
        }

        var last = activities.Count == 0 ? watermark : activities[^1].Sequence;
        buffer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"],\"watermark\":\"{last}\"{(lines.IsErased ? ",\"erased\":true" : string.Empty)}}}")));
        return buffer.WrittenMemory;
    }

    // The line at the watermark itself is read too: where it is gone, the history was erased, and a client must not go on showing it.
    private static async ValueTask<WebLines> AfterAsync(IWebActivityStore store, string conversation, long watermark, CancellationToken ct)
    {
        if (watermark == 0)
        {
            return new WebLines(await store.AfterAsync(conversation, 0, WebPolicy.ActivitiesPerSet, ct), IsErased: false);
        }

        var found = await store.AfterAsync(conversation, watermark - 1, WebPolicy.ActivitiesPerSet + 1, ct);
        return found.Count > 0 && found[0].Sequence == watermark
            ? new WebLines([.. found.Skip(1)], IsErased: false)
            : new WebLines(await store.AfterAsync(conversation, 0, WebPolicy.ActivitiesPerSet, ct), IsErased: true);
    }

    // Inside a text the quotation marks of the mark would be escaped, so only our own property can match.
    private static void WriteActivity(ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> json, string ownOrigin)
    {
        for (var at = json.IndexOf(PathMark); at >= 0; at = json.IndexOf(PathMark))
        {
            var start = at + "\"contentUrl\":\""u8.Length;
            buffer.Write(json[..start]);
            buffer.Write(Encoding.UTF8.GetBytes(ownOrigin));
            json = json[start..];
        }

        buffer.Write(json);
    }
}
