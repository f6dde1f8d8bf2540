namespace Bot.Domain.Reports.Printing;

/// <summary>A small picture of figures for the chat. The message beside it says everything that matters, because not every installation can draw.</summary>
public sealed record BarChart
{
    public required BarChartKind Kind { get; init; }

    /// <summary>"Lượt quét mỗi ngày, tháng 11/2026".</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>The value of a whole bar, such as 100 for shares; null for the largest of the bars.</summary>
    public double? Whole { get; init; }

    /// <summary>A line below, such as where and when it was counted; empty for none.</summary>
    public string Note { get; init; } = string.Empty;
}
