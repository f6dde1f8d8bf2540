using System.Text.Json.Serialization;

namespace Bot.Channels.Web;

/// <summary>The signed part of a token, with the claim names that Direct Line clients know.</summary>
internal sealed record WebClaims
{
    [JsonPropertyName("kind")]
    public required int Kind { get; init; }

    [JsonPropertyName("conv")]
    public required string Conversation { get; init; }

    [JsonPropertyName("user")]
    public required string User { get; init; }

    [JsonPropertyName("exp")]
    public required long ExpiresAt { get; init; }

    [JsonPropertyName("jti")]
    public string? Nonce { get; init; }

    [JsonPropertyName("end")]
    public long? Bound { get; init; }
}

/// <summary>An address of one file for one conversation, until a moment.</summary>
internal sealed record WebFileClaims
{
    [JsonPropertyName("k")]
    public required string Key { get; init; }

    [JsonPropertyName("n")]
    public required string FileName { get; init; }

    [JsonPropertyName("t")]
    public required string ContentType { get; init; }

    [JsonPropertyName("e")]
    public required long ExpiresAt { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebClaims))]
[JsonSerializable(typeof(WebFileClaims))]
[JsonSerializable(typeof(DirectLineConversation))]
[JsonSerializable(typeof(DirectLineError))]
[JsonSerializable(typeof(DirectLineId))]
internal sealed partial class WebJson : JsonSerializerContext;
