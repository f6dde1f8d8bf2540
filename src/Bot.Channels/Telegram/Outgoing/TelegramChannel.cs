using System.Globalization;
using Bot.Channels.Outbox;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>The way out to Telegram. A message too long for one call goes in parts, one for each call of the outbox.</summary>
internal sealed class TelegramChannel(
    PartSender sender, TelegramOptions options, TelegramHealth health, ILogger<TelegramChannel> logger) : IChannel
{
    private readonly BoundedMemory<long, bool> _openShares = new(TelegramPolicy.RememberedKeyboards);

    public string Name => ChatAddress.Telegram;

    public ChannelLimits Limits => TelegramLimits.Limits;

    public ChannelRate Rate { get; } = ChannelRate.Of(options.MessagesPerSecond) is var rate && options.MessagesPerSecond > 0
        ? rate with { ChatMessagesPerSecond = options.MessagesPerSecondPerChat }
        : ChannelRate.None;

    public bool IsFetched => false;

    public ValueTask KeepAsync(IStoreTransaction store, OutboxItem item, CancellationToken ct) =>
        throw new NotSupportedException("Telegram's messages are sent, not fetched");

    public void Kept(OutboxItem item) => throw new NotSupportedException("Telegram's messages are sent, not fetched");

    public async ValueTask<SendResult> SendAsync(OutboxItem item, CancellationToken ct)
    {
        if (!long.TryParse(item.Chat.Chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
        {
            return new SendResult.Refused("no-telegram-chat");
        }

        if (item.Message.IsSensitive && !item.Chat.IsPrivate)
        {
            // The engine refuses such flows in groups; this is the last door before everybody reads it.
            return new SendResult.Refused("sensitive-in-group");
        }

        var rendered = MessageRenderer.Render(item.Message, item.Chat.IsPrivate, _openShares.TryGet(chat, out _));
        if (rendered.LeftOut > 0)
        {
            Log.ButtonsLeftOut(logger, item.Id, rendered.LeftOut);
        }

        return rendered.Part is { } part ? await SendAsync(item.Id, chat, part, rendered, ct) : new SendResult.Refused("empty-message");
    }

    private async ValueTask<SendResult> SendAsync(long itemId, long chat, OutPart part, RenderedPart rendered, CancellationToken ct)
    {
        var result = await sender.SendAsync(itemId, chat, part, ct);
        if (result is SendResult.Sent)
        {
            RememberKeyboard(chat, part.Markup);
            return rendered.IsLast ? result : new SendResult.PartSent(rendered.Length);
        }

        if (result is SendResult.Misconfigured misconfigured && health.TokenRefused(misconfigured.Code))
        {
            Log.TokenRefused(logger, misconfigured.Code);
        }

        return result;
    }

    private void RememberKeyboard(long chat, ReplyMarkup? markup)
    {
        if (markup is ReplyMarkup.Share)
        {
            _openShares.Put(chat, true);
        }
        else if (markup is ReplyMarkup.Remove)
        {
            _openShares.Remove(chat, out _);
        }
    }
}
