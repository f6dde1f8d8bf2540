using System.Text.Json.Serialization;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// A value in canonical form: text as cleaned, a whole number in digits, a date as yyyy-MM-dd, a phone as E.164, one option by its id,
/// several options as <see cref="Items"/>, a photo or location by what it held. <see cref="Shown"/> is what people see where that differs.
/// </summary>
[JsonConverter(typeof(AnswerJsonConverter))]
public sealed record Answer
{
    public string Value { get; init; } = string.Empty;

    public IReadOnlyList<string>? Items { get; init; }

    public string? Shown { get; init; }

    public static Answer Of(string value, string? shown = null) => new() { Value = value, Shown = shown };

    public static Answer Many(IReadOnlyList<string> items, string? shown = null) => new() { Items = items, Shown = shown };

    public bool IsEmpty => Value.Length == 0 && (Items is null || Items.Count == 0);
}
