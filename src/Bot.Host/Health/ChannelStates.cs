using Bot.Channels.Outbox;
using Bot.Channels.Telegram;
using Bot.Domain.Records;

namespace Bot.Host.Health;

/// <summary>
/// Which channel works. One that fails leaves the service ready, because its people cannot be served elsewhere and those of the other
/// channels can be served here: messages to it wait on disk, and what it brings waits at its platform.
/// </summary>
public sealed class ChannelStates(TelegramHealth telegram, OutboxSender sender)
{
    public const string Ok = "ok";
    public const string Off = "off";

    /// <summary>Of each channel "ok", "off" or what is wrong in words an operator can act on. No personal data: the answer is public.</summary>
    public IReadOnlyDictionary<string, string> All()
    {
        // The web chat has no platform: it works as long as the service does.
        var states = new Dictionary<string, string> { [ChatAddress.Web] = Ok, [ChatAddress.Telegram] = telegram.IsOff ? Off : telegram.Problem ?? Ok };
        foreach (var (channel, code) in sender.Stopped)
        {
            var stopped = $"sending is stopped ({code})";
            states[channel] = states.GetValueOrDefault(channel, Ok) is var known && known == Ok ? stopped : $"{known}; {stopped}";
        }

        return states;
    }
}
