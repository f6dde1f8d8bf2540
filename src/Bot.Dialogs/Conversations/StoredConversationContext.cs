using System.Text.Json.Serialization;

namespace Bot.Dialogs.Conversations;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(AnswerJsonConverter)])]
[JsonSerializable(typeof(StoredConversation))]
internal sealed partial class StoredConversationContext : JsonSerializerContext;
