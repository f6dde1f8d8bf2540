using System.Text.Json.Nodes;

namespace Bot.ChannelTests.Telegram;

/// <summary>Updates as Telegram sends them today.</summary>
internal static class Updates
{
    public const long Person = 7001;
    private static long _lastId = 500_000;

    public static long NextId() => Interlocked.Increment(ref _lastId);

    public static JsonObject Text(string text, long person = Person, long? id = null) => Message(new JsonObject { ["text"] = text }, person, id);

    public static JsonObject Message(JsonObject content, long person = Person, long? id = null)
    {
        var message = new JsonObject
        {
            ["message_id"] = 11,
            ["from"] = User(person),
            ["chat"] = Chat(person),
            ["date"] = 1795000000,
        };
        foreach (var (name, value) in content.ToList())
        {
            message[name] = value?.DeepClone();
        }

        return Of("message", message, id);
    }

    public static JsonObject Tap(string payload, long person = Person, string callbackId = "cb1", long messageId = 11) => Of("callback_query", new JsonObject
    {
        ["id"] = callbackId,
        ["from"] = User(person),
        ["message"] = new JsonObject { ["message_id"] = messageId, ["date"] = 1795000000, ["chat"] = Chat(person), ["text"] = "?" },
        ["chat_instance"] = "1",
        ["data"] = payload,
    });

    public static JsonObject Contact(string phone, long owner, long person = Person) =>
        Message(new JsonObject { ["contact"] = new JsonObject { ["phone_number"] = phone, ["first_name"] = "Người thử", ["user_id"] = owner } }, person);

    public static JsonObject Membership(string status, long person = Person) => Of("my_chat_member", new JsonObject
    {
        ["chat"] = Chat(person),
        ["from"] = User(person),
        ["date"] = 1795000000,
        ["old_chat_member"] = new JsonObject { ["status"] = "member", ["user"] = User(FakeBotApi.BotId) },
        ["new_chat_member"] = new JsonObject { ["status"] = status, ["user"] = User(FakeBotApi.BotId) },
    });

    public static JsonObject Of(string kind, JsonNode content, long? id = null) => new() { ["update_id"] = id ?? NextId(), [kind] = content };

    public static JsonObject User(long id) => new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = "Người thử", ["language_code"] = "vi" };

    public static JsonObject Chat(long id) => new() { ["id"] = id, ["type"] = "private", ["first_name"] = "Người thử" };
}
