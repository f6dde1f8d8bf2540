using System.Globalization;
using Bot.Channels.Outbox;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>
/// Sends one part and mends what can be mended, each way once: a group that moved, a file id that is no longer good, a picture that
/// Telegram takes only as a file, a link that it does not take as a button. All of these are clear refusals, so trying again doubles nothing.
/// </summary>
internal sealed class PartSender(TelegramClient client, IAttachmentContent attachments, Uploads uploads, ILogger<PartSender> logger)
{
    private readonly BoundedMemory<long, long> _movedChats = new(TelegramPolicy.RememberedMoves);

    public async ValueTask<SendResult> SendAsync(long itemId, long chat, OutPart part, CancellationToken ct)
    {
        var attempt = new Attempt(_movedChats.TryGet(chat, out var moved) ? moved : chat, part);
        while (true)
        {
            var (result, isGone) = await CallAsync(attempt, ct);
            if (isGone)
            {
                return new SendResult.Refused("attachment-gone");
            }

            if (result.IsOk)
            {
                return new SendResult.Sent(result.Value.Id?.ToString(CultureInfo.InvariantCulture));
            }

            if (Mend(attempt, result.Error) is not { } mended)
            {
                return SendOutcome.Of(result.Error);
            }

            Log.Repaired(logger, itemId, mended.LastMend, result.Error.Code);
            if (mended.Chat != attempt.Chat)
            {
                _movedChats.Put(chat, mended.Chat);
            }

            attempt = mended;
        }
    }

    private async ValueTask<(ApiResult<SentMessage> Result, bool IsGone)> CallAsync(Attempt attempt, CancellationToken ct)
    {
        var part = attempt.Part;
        if (part.Attachment is not { } attachment)
        {
            return (await client.SendMessageAsync(new TextRequest(attempt.Chat, part.Text, part.IsProtected, part.Markup), ct), false);
        }

        ReadOnlyMemory<byte>? read;
        try
        {
            read = await attachments.ReadAsync(attachment.Key, ct);
        }
        catch (StoreUnavailableException)
        {
            // Not even asked for: it goes when the store is back, without words about a double.
            return (new ApiResult<SentMessage>(default, TelegramError.NotSent("store")), false);
        }

        if (read is not { Length: > 0 } content)
        {
            return (default, true);
        }

        var file = new FileRequest(attempt.Chat, part.Text, part.IsProtected, part.Markup);
        var upload = file with { Upload = new UploadFile(attachment.FileName, attachment.ContentType, content) };
        return (attachment.IsPersonal ? await SendFileAsync(part, upload, ct) : await SendOnceUploadedAsync(part, file, upload, ct), false);
    }

    /// <summary>By the id that Telegram gave the content before, else by an upload whose id is kept.</summary>
    private async ValueTask<ApiResult<SentMessage>> SendOnceUploadedAsync(OutPart part, FileRequest file, FileRequest upload, CancellationToken ct)
    {
        var hash = Uploads.HashOf(part, upload.Upload!.Content.Span);
        if (await uploads.FindOrClaimAsync(hash, ct) is { } fileId)
        {
            var sent = await SendFileAsync(part, file with { FileId = fileId }, ct);
            if (sent.Error?.Kind == TelegramErrorKind.WrongFile)
            {
                await uploads.ForgetAsync(hash);
            }

            return sent;
        }

        try
        {
            var sent = await SendFileAsync(part, upload, ct);
            if (sent.IsOk && (part.IsDocument ? sent.Value.DocumentId : sent.Value.PhotoId) is { } newId)
            {
                await uploads.KeepAsync(hash, newId);
            }

            return sent;
        }
        finally
        {
            uploads.Release(hash);
        }
    }

    private Task<ApiResult<SentMessage>> SendFileAsync(OutPart part, FileRequest file, CancellationToken ct) =>
        part.IsDocument ? client.SendDocumentAsync(file, ct) : client.SendPhotoAsync(file, ct);

    private static Attempt? Mend(Attempt attempt, TelegramError error)
    {
        var part = attempt.Part;
        var (name, mended) = error.Kind switch
        {
            TelegramErrorKind.Migrated when error.MigratedTo is { } home => ("a moved group", attempt with { Chat = home }),
            TelegramErrorKind.WrongFile when part.Attachment is { IsPersonal: false } => ("another upload", attempt),
            TelegramErrorKind.BadPhoto when part is { Attachment: not null, IsDocument: false } =>
                ("sending as a file", attempt with { Part = part with { IsDocument = true } }),
            TelegramErrorKind.BadButton when HasLinks(part) => ("links in the text", attempt with { Part = MessageRenderer.WithLinksInText(part) }),
            _ => ("", null),
        };
        return mended is null || attempt.Mends.Contains(name, StringComparison.Ordinal)
            ? null
            : mended with { LastMend = name, Mends = attempt.Mends + name + "," };
    }

    private static bool HasLinks(OutPart part) => part.Markup is ReplyMarkup.Inline inline && inline.Rows.Any(r => r.Any(b => b.Url is not null));

    private sealed record Attempt(long Chat, OutPart Part)
    {
        public string LastMend { get; init; } = string.Empty;

        public string Mends { get; init; } = string.Empty;
    }
}
