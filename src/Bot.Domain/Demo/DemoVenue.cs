namespace Bot.Domain.Demo;

/// <summary>One fictitious venue of the demonstration.</summary>
public sealed record DemoVenue(long Id, string Code, string Name, string CommuneCode, string Street, string Category)
{
    public bool IsRetired { get; init; }
}
