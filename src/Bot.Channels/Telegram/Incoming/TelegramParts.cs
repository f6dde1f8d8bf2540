using Bot.Dialogs.Flows;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>What the poller and the keeper of the webhook need around them.</summary>
internal sealed record TelegramParts(
    TelegramOptions Options, TelegramSetupCalls Setup, TelegramHealth Health, AfterTap AfterTap, Pauses Pauses, IFlowSource Flows, TelegramMeters Meters);
