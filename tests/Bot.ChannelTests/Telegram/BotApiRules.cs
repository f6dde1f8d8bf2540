namespace Bot.ChannelTests.Telegram;

/// <summary>The Bot API's rules for the methods that we use, as its documentation states them.</summary>
internal static class BotApiRules
{
    public static readonly string[] UpdateKinds =
    [
        "message", "edited_message", "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result", "callback_query",
        "shipping_query", "pre_checkout_query", "poll", "poll_answer", "my_chat_member", "chat_member", "chat_join_request",
    ];

    private static readonly FieldRule Chat = new("chat_id", FieldKind.Whole, true);
    private static readonly FieldRule MessageId = new("message_id", FieldKind.Whole, true, 1, int.MaxValue);
    private static readonly FieldRule Markup = new("reply_markup", FieldKind.ReplyMarkup);
    private static readonly FieldRule Protect = new("protect_content", FieldKind.Truth);
    private static readonly FieldRule Caption = new("caption", FieldKind.Text, false, 1, 1024);
    private static readonly FieldRule WantedUpdates = new("allowed_updates", FieldKind.TextList) { Allowed = UpdateKinds };

    public static IReadOnlyDictionary<string, FieldRule[]> Methods { get; } = new Dictionary<string, FieldRule[]>
    {
        ["getMe"] = [],
        ["getWebhookInfo"] = [],
        ["setWebhook"] =
        [
            new("url", FieldKind.Text, true, 1, 2048) { Pattern = "^https://" },
            new("secret_token", FieldKind.Text, false, 1, 256) { Pattern = "^[A-Za-z0-9_-]+$" },
            new("max_connections", FieldKind.Whole, false, 1, 100),
            WantedUpdates,
            new("drop_pending_updates", FieldKind.Truth),
        ],
        ["deleteWebhook"] = [new("drop_pending_updates", FieldKind.Truth)],
        ["getUpdates"] =
        [
            new("offset", FieldKind.Whole), new("limit", FieldKind.Whole, false, 1, 100), new("timeout", FieldKind.Whole, false, 0, 50), WantedUpdates,
        ],
        ["sendMessage"] = [Chat, new("text", FieldKind.Text, true, 1, 4096), new("link_preview_options", FieldKind.LinkPreview), Protect, Markup],
        ["sendPhoto"] = [Chat, new("photo", FieldKind.FileOrId, true), Caption, Protect, Markup],
        ["sendDocument"] = [Chat, new("document", FieldKind.FileOrId, true), Caption, Protect, Markup],
        ["editMessageText"] = [Chat, MessageId, new("text", FieldKind.Text, true, 1, 4096), new("reply_markup", FieldKind.InlineMarkup)],
        ["editMessageReplyMarkup"] = [Chat, MessageId, new("reply_markup", FieldKind.InlineMarkup)],
        ["answerCallbackQuery"] = [new("callback_query_id", FieldKind.Text, true, 1, 64), new("text", FieldKind.Text, false, 1, 200)],
        ["sendChatAction"] = [Chat, new("action", FieldKind.Choice, true) { Allowed = ["typing", "upload_photo", "upload_document"] }],
        ["setMyCommands"] = [new("commands", FieldKind.Commands, true), new("language_code", FieldKind.Text, false, 2, 2) { Pattern = "^[a-z]{2}$" }],
        ["setChatMenuButton"] = [new("chat_id", FieldKind.Whole), new("menu_button", FieldKind.MenuButton)],
        ["getFile"] = [new("file_id", FieldKind.Text, true, 1, 512)],
    };

    /// <summary>Of an inline button: exactly one of these besides its text.</summary>
    public static readonly string[] InlineButtonKinds =
        ["url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat", "copy_text"];

    /// <summary>Of a keyboard button: at most one of these besides its text.</summary>
    public static readonly string[] KeyboardButtonKinds = ["request_contact", "request_location", "request_users", "request_chat", "request_poll", "web_app"];

    public static readonly string[] KeyboardFlags = ["resize_keyboard", "one_time_keyboard", "is_persistent", "selective"];
}
