namespace Bot.Domain.Reports.Printing;

public enum TableLineKind
{
    Unit = 1,

    /// <summary>A group's heading with the sum of everything below it.</summary>
    Heading = 2,

    /// <summary>The last line.</summary>
    Total = 3,
}
