namespace Bot.Dialogs.Messaging;

/// <summary>A message without any channel in it; each channel renders it within its own limits.</summary>
public sealed record OutgoingMessage
{
    public required string Text { get; init; }

    public IReadOnlyList<OutgoingChoice> Choices { get; init; } = [];

    /// <summary>Buttons per row the flow wishes for; 0 lets the channel decide by label width.</summary>
    public int Columns { get; init; }

    /// <summary>What kind of answer is awaited, so that the channel can offer the right keyboard or field.</summary>
    public InputHint Input { get; init; } = InputHint.None;

    /// <summary>Label of the share button where <see cref="Input"/> asks for a contact or location.</summary>
    public string? ShareLabel { get; init; }

    public OutgoingAttachment? Attachment { get; init; }

    /// <summary>Set when the message brings a one-time code to a phone.</summary>
    public OneTimeCode? OneTimeCode { get; init; }

    /// <summary>"vi" or "en": the language of the text, told to screen readers.</summary>
    public string Language { get; init; } = "vi";

    /// <summary>Holds personal data: must not be forwarded or previewed where the channel can prevent it.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>What is still to go once a platform has so much of the text; an attachment went with the first part.</summary>
    public OutgoingMessage After(int sentLength) =>
        sentLength == 0 ? this : this with { Text = Text[Math.Min(sentLength, Text.Length)..], Attachment = null };
}

/// <summary>A button. Choices that answer come numbered in lists; controls (back, cancel, next page) do not.</summary>
public sealed record OutgoingChoice(string Label, string Payload, ChoiceKind Kind = ChoiceKind.Answer, string? Url = null);

public enum ChoiceKind
{
    Answer = 1,
    Control = 2,
    Link = 3,
}

public enum InputHint
{
    None = 0,
    Text,
    WholeNumber,
    Date,
    Phone,
    Otp,
    Photo,
    Contact,
    Location,
    Document,
}

/// <summary>
/// A file that goes with a message, by a key that the host can turn into bytes at any time ("venue-qr/K7QM2PXB", "file/…"),
/// so that the outbox need not carry it.
/// </summary>
public sealed record OutgoingAttachment(string Key, string FileName, string ContentType)
{
    private const string PersonalPrefix = "file/";

    /// <summary>Made for one person: it is sent anew each time, and nothing about it is remembered.</summary>
    public bool IsPersonal => Key.StartsWith(PersonalPrefix, StringComparison.Ordinal);

    public bool IsImage => ContentType.StartsWith("image/", StringComparison.Ordinal) && ContentType != "image/svg+xml";
}
