namespace Bot.Domain.Declarations;

/// <summary>What the rules recommend, in words a guard can act on. A recommendation, never a diagnosis.</summary>
public enum TriageLevel
{
    Green = 1,
    Yellow = 2,
    Red = 3,
}
