using System.Text;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Transcripts;

/// <summary>Holds what was said against the limits of every channel, whichever one the transcript plays on.</summary>
internal static class TranscriptLimits
{
    public static IEnumerable<string> Failures(TurnResult result, IReadOnlyList<ChannelLimits> limits) =>
        result.Replies.SelectMany(message => limits.SelectMany(channel => Failures(message, channel)));

    private static IEnumerable<string> Failures(OutgoingMessage message, ChannelLimits channel)
    {
        var text = MessageFit.Text(message, channel);
        if (text.Length > channel.TextLength)
        {
            yield return $"{channel.Channel} takes {channel.TextLength} characters, the message has {text.Length}";
        }

        foreach (var choice in MessageFit.Buttons(message, channel))
        {
            if (choice.Label.Length > channel.HardLabelLength)
            {
                yield return $"{channel.Channel} takes labels of {channel.HardLabelLength} characters, not [{choice.Label}]";
            }

            if (choice.Url is null && Encoding.UTF8.GetByteCount(choice.Payload) > channel.PayloadBytes)
            {
                yield return $"{channel.Channel} takes payloads of {channel.PayloadBytes} bytes, not that of [{choice.Label}]";
            }
        }
    }
}
