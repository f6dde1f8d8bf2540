using System.Text.Json.Serialization;

namespace Bot.Channels.Web;

/// <summary>The protocol's Conversation object. <see cref="ResumeToken"/> is ours: other clients ignore it.</summary>
internal sealed record DirectLineConversation
{
    [JsonPropertyName("conversationId")]
    public required string ConversationId { get; init; }

    [JsonPropertyName("token")]
    public required string Token { get; init; }

    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    [JsonPropertyName("streamUrl")]
    public string? StreamUrl { get; init; }

    [JsonPropertyName("userId")]
    public string? UserId { get; init; }

    [JsonPropertyName("resumeToken")]
    public string? ResumeToken { get; init; }
}

internal sealed record DirectLineId([property: JsonPropertyName("id")] string Id);

internal sealed record DirectLineError([property: JsonPropertyName("error")] DirectLineErrorBody Error);

internal sealed record DirectLineErrorBody([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("message")] string Message);
