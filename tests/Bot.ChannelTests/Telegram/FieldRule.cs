namespace Bot.ChannelTests.Telegram;

internal enum FieldKind
{
    Whole,
    Text,
    Truth,
    Choice,
    TextList,
    ReplyMarkup,
    InlineMarkup,
    LinkPreview,
    Commands,
    MenuButton,
    FileOrId,
}

/// <summary>What the Bot API demands of one parameter. Bounds are of the value for numbers and of UTF-16 units for texts.</summary>
internal sealed record FieldRule(string Name, FieldKind Kind, bool IsRequired = false, long Min = long.MinValue, long Max = long.MaxValue)
{
    public string? Pattern { get; init; }

    public IReadOnlyList<string> Allowed { get; init; } = [];
}
