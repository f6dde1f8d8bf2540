using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>
/// The methods of the Bot API that we use, typed. Requests never hold a null, which the server would take for the text "null".
/// Answers are read only as far as they are needed. Nothing is thrown for what the server or the line does.
/// </summary>
internal sealed class TelegramClient(TelegramTransport transport)
{
    public Task<ApiResult<BotAccount>> GetMeAsync(CancellationToken ct) =>
        CallAsync(TelegramMethod.GetMe, 0, static (_, _) => { }, BotAccount.Read, ct);

    public Task<ApiResult<bool>> SetWebhookAsync(WebhookRequest webhook, CancellationToken ct) =>
        CallAsync(TelegramMethod.SetWebhook, webhook, static (w, r) =>
        {
            w.WriteString("url"u8, r.Url);
            w.WriteString("secret_token"u8, r.Secret);
            w.WriteNumber("max_connections"u8, r.MaxConnections);
            RequestWriting.WantedUpdates(w);
        }, Lenient.Flag, ct);

    /// <summary>Updates that wait stay: they come by polling then.</summary>
    public Task<ApiResult<bool>> DeleteWebhookAsync(CancellationToken ct) =>
        CallAsync(TelegramMethod.DeleteWebhook, 0, static (w, _) => w.WriteBoolean("drop_pending_updates"u8, false), Lenient.Flag, ct);

    public Task<ApiResult<WebhookState>> GetWebhookStateAsync(CancellationToken ct) =>
        CallAsync(TelegramMethod.GetWebhookState, 0, static (_, _) => { }, WebhookState.Read, ct);

    /// <summary>Asks for what came in; an offset confirms everything below it. The kinds are always named, because the server keeps them from call to call.</summary>
    public async Task<ApiResult<T>> GetUpdatesAsync<T>(long? offset, TimeSpan wait, ResponseEnvelope.ResultReader<T> readUpdates, CancellationToken ct)
    {
        var buffer = JsonBuffer.Rent();
        buffer.Writer.WriteStartObject();
        if (offset is { } from)
        {
            buffer.Writer.WriteNumber("offset"u8, from);
        }

        buffer.Writer.WriteNumber("limit"u8, TelegramPolicy.PollBatch);
        buffer.Writer.WriteNumber("timeout"u8, (int)wait.TotalSeconds);
        RequestWriting.WantedUpdates(buffer.Writer);
        buffer.Writer.WriteEndObject();
        var limits = new CallLimits(wait + TelegramPolicy.PollReserve, TelegramPolicy.MaxPollBytes);
        return await SendAsync(TelegramMethod.GetUpdates, buffer, limits, readUpdates, ct);
    }

    public Task<ApiResult<SentMessage>> SendMessageAsync(TextRequest message, CancellationToken ct) =>
        CallAsync(TelegramMethod.SendMessage, message, static (w, m) =>
        {
            w.WriteNumber("chat_id"u8, m.Chat);
            w.WriteString("text"u8, m.Text);
            w.WriteStartObject("link_preview_options"u8);
            w.WriteBoolean("is_disabled"u8, true);
            w.WriteEndObject();
            RequestWriting.End(w, m.IsProtected, m.Markup);
        }, SentMessage.Read, ct);

    public Task<ApiResult<SentMessage>> SendPhotoAsync(FileRequest photo, CancellationToken ct) => SendFileAsync(TelegramMethod.SendPhoto, "photo", photo, ct);

    public Task<ApiResult<SentMessage>> SendDocumentAsync(FileRequest document, CancellationToken ct) =>
        SendFileAsync(TelegramMethod.SendDocument, "document", document, ct);

    public Task<ApiResult<bool>> EditMessageTextAsync(long chat, long message, string text, CancellationToken ct) =>
        CallAsync(TelegramMethod.EditMessageText, (chat, message, text), static (w, m) =>
        {
            w.WriteNumber("chat_id"u8, m.chat);
            w.WriteNumber("message_id"u8, m.message);
            w.WriteString("text"u8, m.text);
        }, Lenient.Flag, ct);

    /// <summary>Takes the buttons off a message.</summary>
    public Task<ApiResult<bool>> RemoveButtonsAsync(long chat, long message, CancellationToken ct) =>
        CallAsync(TelegramMethod.EditMessageReplyMarkup, (chat, message), static (w, m) =>
        {
            w.WriteNumber("chat_id"u8, m.chat);
            w.WriteNumber("message_id"u8, m.message);
        }, Lenient.Flag, ct);

    public Task<ApiResult<bool>> AnswerCallbackAsync(string callbackId, string? note, CancellationToken ct) =>
        CallAsync(TelegramMethod.AnswerCallbackQuery, (callbackId, note), static (w, a) => RequestWriting.CallbackAnswer(w, a.callbackId, a.note), Lenient.Flag, ct);

    public Task<ApiResult<bool>> SendChatActionAsync(long chat, string action, CancellationToken ct) =>
        CallAsync(TelegramMethod.SendChatAction, (chat, action), static (w, a) =>
        {
            w.WriteNumber("chat_id"u8, a.chat);
            w.WriteString("action"u8, a.action);
        }, Lenient.Flag, ct);

    /// <summary>The command menu of one language, or of all others when <paramref name="language"/> is null.</summary>
    public Task<ApiResult<bool>> SetMyCommandsAsync(IReadOnlyList<BotCommand> commands, string? language, CancellationToken ct) =>
        CallAsync(TelegramMethod.SetMyCommands, (commands, language), static (w, c) =>
        {
            w.WriteStartArray("commands"u8);
            foreach (var command in c.commands)
            {
                w.WriteStartObject();
                w.WriteString("command"u8, command.Command);
                w.WriteString("description"u8, command.Description);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            if (c.language is not null)
            {
                w.WriteString("language_code"u8, c.language);
            }
        }, Lenient.Flag, ct);

    /// <summary>The button beside the text field opens the commands.</summary>
    public Task<ApiResult<bool>> SetMenuButtonToCommandsAsync(CancellationToken ct) =>
        CallAsync(TelegramMethod.SetChatMenuButton, 0, static (w, _) =>
        {
            w.WriteStartObject("menu_button"u8);
            w.WriteString("type"u8, "commands"u8);
            w.WriteEndObject();
        }, Lenient.Flag, ct);

    public Task<ApiResult<FileLocation>> GetFileAsync(string fileId, CancellationToken ct) =>
        CallAsync(TelegramMethod.GetFile, fileId, static (w, id) => w.WriteString("file_id"u8, id), FileLocation.Read, ct);

    public Task<ApiResult<ReadOnlyMemory<byte>>> DownloadAsync(string filePath, CancellationToken ct) =>
        transport.DownloadAsync(filePath, TelegramPolicy.MaxDownloadBytes, TelegramPolicy.TransferTime, ct);

    private Task<ApiResult<SentMessage>> SendFileAsync(TelegramMethod method, string field, FileRequest file, CancellationToken ct) =>
        file.Upload is { } upload
            ? transport.CallAsync(method, RequestWriting.Upload(method, field, file, upload), CallLimits.Upload, SentMessage.Read, ct)
            : CallAsync(method, (field, file), static (w, f) =>
            {
                w.WriteNumber("chat_id"u8, f.file.Chat);
                w.WriteString(f.field, f.file.FileId);
                if (f.file.Caption.Length > 0)
                {
                    w.WriteString("caption"u8, f.file.Caption);
                }

                RequestWriting.End(w, f.file.IsProtected, f.file.Markup);
            }, SentMessage.Read, ct);

    private Task<ApiResult<T>> CallAsync<TRequest, T>(
        TelegramMethod method, TRequest request, Action<Utf8JsonWriter, TRequest> write, ResponseEnvelope.ResultReader<T> readResult, CancellationToken ct)
    {
        var buffer = JsonBuffer.Rent();
        buffer.Writer.WriteStartObject();
        write(buffer.Writer, request);
        buffer.Writer.WriteEndObject();
        return SendAsync(method, buffer, CallLimits.Plain, readResult, ct);
    }

    private async Task<ApiResult<T>> SendAsync<T>(
        TelegramMethod method, JsonBuffer buffer, CallLimits limits, ResponseEnvelope.ResultReader<T> readResult, CancellationToken ct)
    {
        var result = await transport.CallAsync(method, new RequestBody(buffer.Finish(), method.IsIdempotent), limits, readResult, ct);
        if (result.Error?.Kind is not (TelegramErrorKind.NotSent or TelegramErrorKind.Unclear))
        {
            buffer.Return();
        }

        return result;
    }
}
