namespace Bot.Load.Scenarios;

/// <summary>Scenarios and how many of a hundred visits follow each.</summary>
internal sealed record Mix(string Name, IReadOnlyList<(Scenario Scenario, int Share)> Parts)
{
    private readonly int _whole = Parts.Sum(p => p.Share);

    public Scenario Draw(Random random)
    {
        var ticket = random.Next(_whole);
        foreach (var (scenario, share) in Parts)
        {
            ticket -= share;
            if (ticket < 0)
            {
                return scenario;
            }
        }

        throw new InvalidOperationException("a mix needs parts");
    }
}
