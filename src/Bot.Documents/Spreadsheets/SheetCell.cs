namespace Bot.Documents.Spreadsheets;

/// <summary>What stands in one cell.</summary>
public readonly record struct SheetCell
{
    private SheetCell(string? text, DateTimeOffset? at, long? number)
    {
        (Words, Instant, Number) = (text, at, number);
    }

    internal string? Words { get; }

    internal DateTimeOffset? Instant { get; }

    internal long? Number { get; }

    internal bool IsStrong { get; private init; }

    /// <summary>Words that people wrote: made safe against being run as a formula.</summary>
    public static SheetCell Text(string text) => new(text, null, null);

    /// <summary>An instant, shown as Vietnamese time and sorted as time.</summary>
    public static SheetCell Time(DateTimeOffset at) => new(null, at, null);

    public static SheetCell Count(long number) => new(null, null, number);

    /// <summary>A number, or an empty cell where there is none: nothing is not zero.</summary>
    public static SheetCell Count(long? number) => number is { } known ? Count(known) : Text(string.Empty);

    /// <summary>The same in bold letters, in a form only.</summary>
    public SheetCell Strong() => this with { IsStrong = true };
}
