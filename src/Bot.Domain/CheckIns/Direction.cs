namespace Bot.Domain.CheckIns;

/// <summary>The letters ask that both ways be managed ("vào, ra").</summary>
public enum Direction
{
    In = 1,
    Out = 2,
}
