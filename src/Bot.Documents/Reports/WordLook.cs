namespace Bot.Documents.Reports;

internal enum WordSide
{
    Left = 0,
    Centre = 1,
    Right = 2,
    Both = 3,
}

/// <summary>How a paragraph looks. Measures of letters and spaces are points, those across the page millimetres.</summary>
internal sealed record WordLook
{
    public double Size { get; init; } = LetterPolicy.Text;

    public bool IsBold { get; init; }

    public bool IsSlanted { get; init; }

    public WordSide Side { get; init; }

    public double Before { get; init; }

    public double After { get; init; }

    public double Left { get; init; }

    public double Right { get; init; }

    public double FirstLine { get; init; }

    /// <summary>Stays on one page with what follows.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>A thin line above: the lines under motto and issuer, which must be drawn and not underlined.</summary>
    public bool HasLineAbove { get; init; }
}
