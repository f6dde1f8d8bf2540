using System.Runtime.InteropServices;
using System.Text.Json;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Cuts the answer of a poll into its updates, each with bytes of its own, so that one that we cannot read does not spoil the others.</summary>
internal static class PolledUpdates
{
    public static List<byte[]> Read(ref Utf8JsonReader reader)
    {
        var updates = new List<byte[]>();
        for (var more = Lenient.EnterArray(ref reader); more && Lenient.NextElement(ref reader);)
        {
            using var update = JsonDocument.ParseValue(ref reader);
            updates.Add(JsonMarshal.GetRawUtf8Value(update.RootElement).ToArray());
        }

        return updates;
    }
}
