namespace Bot.Channels.Telegram.Api;

/// <summary>The methods of the Bot API that we call. An idempotent one may be repeated after any failure; a send never.</summary>
internal sealed class TelegramMethod
{
    private static int _count;

    private TelegramMethod(string name, bool isIdempotent)
    {
        Name = name;
        IsIdempotent = isIdempotent;
        Index = _count++;
    }

    public static TelegramMethod GetMe { get; } = new("getMe", true);

    public static TelegramMethod SetWebhook { get; } = new("setWebhook", true);

    public static TelegramMethod DeleteWebhook { get; } = new("deleteWebhook", true);

    public static TelegramMethod GetWebhookState { get; } = new("getWebhookInfo", true);

    public static TelegramMethod GetUpdates { get; } = new("getUpdates", true);

    public static TelegramMethod SendMessage { get; } = new("sendMessage", false);

    public static TelegramMethod SendPhoto { get; } = new("sendPhoto", false);

    public static TelegramMethod SendDocument { get; } = new("sendDocument", false);

    public static TelegramMethod EditMessageText { get; } = new("editMessageText", true);

    public static TelegramMethod EditMessageReplyMarkup { get; } = new("editMessageReplyMarkup", true);

    public static TelegramMethod AnswerCallbackQuery { get; } = new("answerCallbackQuery", true);

    public static TelegramMethod SendChatAction { get; } = new("sendChatAction", true);

    public static TelegramMethod SetMyCommands { get; } = new("setMyCommands", true);

    public static TelegramMethod SetChatMenuButton { get; } = new("setChatMenuButton", true);

    public static TelegramMethod GetFile { get; } = new("getFile", true);

    public static IReadOnlyList<TelegramMethod> All { get; } =
    [
        GetMe, SetWebhook, DeleteWebhook, GetWebhookState, GetUpdates, SendMessage, SendPhoto, SendDocument, EditMessageText,
        EditMessageReplyMarkup, AnswerCallbackQuery, SendChatAction, SetMyCommands, SetChatMenuButton, GetFile,
    ];

    public string Name { get; }

    public bool IsIdempotent { get; }

    /// <summary>Position in <see cref="All"/>.</summary>
    public int Index { get; }
}
