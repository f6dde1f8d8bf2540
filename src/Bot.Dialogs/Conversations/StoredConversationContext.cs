using System.Text.Json.Serialization;

namespace Bot.Dialogs.Conversations;

// With a converter among the options nothing would be written by generated code.
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredConversation))]
internal sealed partial class StoredConversationContext : JsonSerializerContext;
