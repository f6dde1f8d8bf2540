using System.Text.Json.Serialization;
using Bot.Dialogs.Messaging;
using Bot.Domain.Divisions;
using Bot.Domain.Residents;

namespace Bot.Storage;

/// <summary>What stands inside the sealed columns. Short names, because every row carries them; settable, so that a missing one keeps its default.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProfileContent))]
[JsonSerializable(typeof(DeclarationContent))]
[JsonSerializable(typeof(FileLabel))]
[JsonSerializable(typeof(MessageContent))]
[JsonSerializable(typeof(LetterContent))]
internal sealed partial class StorageJson : JsonSerializerContext;

internal sealed class ProfileContent
{
    public string? Phone { get; set; }

    public string? Name { get; set; }

    public int? BirthYear { get; set; }

    public int? Sex { get; set; }

    public HomeAddress? Address { get; set; }

    public string Language { get; set; } = "vi";

    public PersonName? ReadName() => PersonName.TryParse(Name, out var name) ? name : null;
}

internal sealed class DeclarationContent
{
    public string Travel { get; set; } = string.Empty;

    public IReadOnlyList<string> Symptoms { get; set; } = [];

    public string SymptomNote { get; set; } = string.Empty;

    public IReadOnlyList<string> Contacts { get; set; } = [];

    public string RulesVersion { get; set; } = string.Empty;

    public string TextFingerprint { get; set; } = string.Empty;

    /// <summary>The person it is about, when that is not the sender.</summary>
    public ProfileContent? Other { get; set; }
}

internal sealed class FileLabel
{
    public string Key { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string ContentType { get; set; } = string.Empty;
}

internal sealed class MessageContent
{
    public string Channel { get; set; } = string.Empty;

    public string Chat { get; set; } = string.Empty;

    public string User { get; set; } = string.Empty;

    public OutgoingMessage? Message { get; set; }
}

internal sealed class LetterContent
{
    public string Channel { get; set; } = string.Empty;

    public string Chat { get; set; } = string.Empty;

    public string User { get; set; } = string.Empty;

    public string EventId { get; set; } = string.Empty;

    public string Error { get; set; } = string.Empty;

    public byte[] Raw { get; set; } = [];
}
