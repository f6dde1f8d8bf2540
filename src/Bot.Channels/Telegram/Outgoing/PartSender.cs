using System.Globalization;
using Bot.Channels.Outbox;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>
/// Sends one part and mends what can be mended, each way once: a group that moved, a file id that is no longer good, a picture that
/// Telegram takes only as a file, a link that it does not take as a button. All of these are clear refusals, so trying again doubles nothing.
/// </summary>
internal sealed class PartSender(TelegramClient client, IAttachmentContent attachments, ILogger<PartSender> logger)
{
    private readonly BoundedMemory<string, string> _fileIds = new(TelegramPolicy.RememberedFiles);
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
                Remember(attempt.Part, result.Value);
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

        var file = new FileRequest(attempt.Chat, part.Text, part.IsProtected, part.Markup);
        if (_fileIds.TryGet(KeyOf(part), out var fileId))
        {
            file = file with { FileId = fileId };
        }
        else if (await attachments.ReadAsync(attachment.Key, ct) is { Length: > 0 } content)
        {
            file = file with { Upload = new UploadFile(attachment.FileName, attachment.ContentType, content) };
        }
        else
        {
            return (default, true);
        }

        return (await (part.IsDocument ? client.SendDocumentAsync(file, ct) : client.SendPhotoAsync(file, ct)), false);
    }

    private Attempt? Mend(Attempt attempt, TelegramError error)
    {
        var part = attempt.Part;
        var (name, mended) = error.Kind switch
        {
            TelegramErrorKind.Migrated when error.MigratedTo is { } home => ("a moved group", attempt with { Chat = home }),
            TelegramErrorKind.WrongFile when part.Attachment is not null && _fileIds.Remove(KeyOf(part), out _) => ("another upload", attempt),
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

    /// <summary>An id got for a picture is not good as a document.</summary>
    private static string KeyOf(OutPart part) => (part.IsDocument ? "document " : "photo ") + part.Attachment!.Key;

    private void Remember(OutPart part, SentMessage sent)
    {
        if (part.Attachment is not null && (part.IsDocument ? sent.DocumentId : sent.PhotoId) is { } fileId)
        {
            _fileIds.Put(KeyOf(part), fileId);
        }
    }

    private sealed record Attempt(long Chat, OutPart Part)
    {
        public string LastMend { get; init; } = string.Empty;

        public string Mends { get; init; } = string.Empty;
    }
}
