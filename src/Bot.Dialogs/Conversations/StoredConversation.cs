using System.Text.Json.Serialization;

namespace Bot.Dialogs.Conversations;

/// <summary>The conversation as it lies in the database: short names, nothing written that is empty. Its shape is <see cref="ConversationState.CurrentFormat"/>.</summary>
internal sealed class StoredConversation
{
    [JsonPropertyName("v")]
    public int Format { get; set; }

    [JsonPropertyName("c")]
    public string Channel { get; set; } = string.Empty;

    [JsonPropertyName("h")]
    public string Chat { get; set; } = string.Empty;

    /// <summary>Absent in a private chat, where chat and user are one.</summary>
    [JsonPropertyName("u")]
    public string? User { get; set; }

    [JsonPropertyName("l")]
    public string? Language { get; set; }

    [JsonPropertyName("lc")]
    public bool IsLanguageChosen { get; set; }

    [JsonPropertyName("f")]
    public StoredFrame? Current { get; set; }

    [JsonPropertyName("p")]
    public List<StoredFrame>? Paused { get; set; }

    [JsonPropertyName("q")]
    public int Question { get; set; }

    [JsonPropertyName("qw")]
    public StoredFrame? Wanted { get; set; }

    [JsonPropertyName("t")]
    public long PromptToken { get; set; }

    [JsonPropertyName("s")]
    public IReadOnlyList<string>? Shown { get; set; }

    [JsonPropertyName("a")]
    public long UpdatedAtMs { get; set; }

    [JsonPropertyName("x")]
    public long? ExpiresAtMs { get; set; }

    [JsonPropertyName("b")]
    public bool IsUnreachable { get; set; }

    [JsonPropertyName("o")]
    public List<StoredOffer>? Offers { get; set; }

    [JsonPropertyName("xf")]
    public string? ExpiredFlow { get; set; }

    [JsonPropertyName("lb")]
    public string? LastButton { get; set; }
}

internal sealed class StoredOffer
{
    [JsonPropertyName("n")]
    public long Number { get; set; }

    [JsonPropertyName("f")]
    public StoredFrame Wanted { get; set; } = new();
}

internal sealed class StoredFrame
{
    [JsonPropertyName("f")]
    public string Flow { get; set; } = string.Empty;

    [JsonPropertyName("h")]
    public string Shape { get; set; } = string.Empty;

    [JsonPropertyName("w")]
    public string? Wording { get; set; }

    [JsonPropertyName("s")]
    public string Step { get; set; } = string.Empty;

    [JsonPropertyName("n")]
    public int Visit { get; set; }

    [JsonPropertyName("k")]
    public string? StepKind { get; set; }

    [JsonPropertyName("a")]
    public IReadOnlyDictionary<string, Answer>? Answers { get; set; }

    [JsonPropertyName("v")]
    public IReadOnlyDictionary<string, Answer>? Values { get; set; }

    [JsonPropertyName("o")]
    public IReadOnlyDictionary<string, string>? Outcomes { get; set; }

    [JsonPropertyName("t")]
    public IReadOnlyDictionary<string, int>? Tries { get; set; }

    [JsonPropertyName("p")]
    public IReadOnlyList<string>? Path { get; set; }

    [JsonPropertyName("r")]
    public string? ReturnTo { get; set; }

    [JsonPropertyName("g")]
    public int Page { get; set; }

    [JsonPropertyName("q")]
    public string? Search { get; set; }

    [JsonPropertyName("m")]
    public IReadOnlyList<string>? Picked { get; set; }

    [JsonPropertyName("e")]
    public IReadOnlyDictionary<string, Answer>? Former { get; set; }

    [JsonPropertyName("c")]
    public StoredFrame? Caller { get; set; }

    [JsonPropertyName("b")]
    public long StartedAtMs { get; set; }
}
