namespace Bot.Domain.Reports.Printing;

public enum BarChartKind
{
    /// <summary>Upright bars side by side: a figure over time.</summary>
    OverTime = 1,

    /// <summary>Lying bars one under another, with room for long names: a ranking or a coverage.</summary>
    Ranking = 2,
}
