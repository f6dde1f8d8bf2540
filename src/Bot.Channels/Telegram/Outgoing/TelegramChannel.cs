using System.Globalization;
using Bot.Channels.Outbox;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>The way out to Telegram. A message may become several calls; one that stops half-way goes on where it stopped.</summary>
internal sealed class TelegramChannel(
    PartSender sender, TelegramOptions options, TelegramHealth health, ILogger<TelegramChannel> logger) : IChannel
{
    private readonly BoundedMemory<long, IReadOnlyList<OutPart>> _rests = new(TelegramPolicy.RememberedRests);
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

        var isRest = _rests.Remove(item.Id, out var rest);
        var parts = isRest ? rest! : Render(item, chat);
        var (result, sent) = await SendPartsAsync(item.Id, chat, parts, ct);
        if ((sent > 0 || isRest) && result is SendResult.RetryLater or SendResult.Throttled or SendResult.Misconfigured)
        {
            _rests.Put(item.Id, [.. parts.Skip(sent)]);
        }

        if (result is SendResult.Misconfigured misconfigured && health.TokenRefused(misconfigured.Code))
        {
            Log.TokenRefused(logger, misconfigured.Code);
        }

        return result;
    }

    private IReadOnlyList<OutPart> Render(OutboxItem item, long chat)
    {
        var rendered = MessageRenderer.Render(item.Message, item.Chat.IsPrivate, _openShares.TryGet(chat, out _));
        if (rendered.LeftOut > 0)
        {
            Log.ButtonsLeftOut(logger, item.Id, rendered.LeftOut);
        }

        return rendered.Parts;
    }

    private async ValueTask<(SendResult Result, int Sent)> SendPartsAsync(long itemId, long chat, IReadOnlyList<OutPart> parts, CancellationToken ct)
    {
        SendResult result = new SendResult.Refused("empty-message");
        for (var i = 0; i < parts.Count; i++)
        {
            result = await sender.SendAsync(itemId, chat, parts[i], ct);
            if (result is not SendResult.Sent)
            {
                return (result, i);
            }

            RememberKeyboard(chat, parts[i].Markup);
        }

        return (result, parts.Count);
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
