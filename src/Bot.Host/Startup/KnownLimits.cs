using Bot.Channels.Telegram;
using Bot.Channels.Web;
using Bot.Channels.Zalo;
using Bot.Dialogs.Messaging;

namespace Bot.Host.Startup;

/// <summary>The channels that dialogs must fit, connected or not: what is written today shall be sayable everywhere.</summary>
public static class KnownLimits
{
    public static IReadOnlyList<ChannelLimits> All { get; } = [TelegramLimits.Limits, WebLimits.Value, ZaloLimits.OfficialAccount, ZaloLimits.Bot];
}
