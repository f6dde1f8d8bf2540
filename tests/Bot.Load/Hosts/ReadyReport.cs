namespace Bot.Load.Hosts;

/// <summary>What the service answers to /healthz/ready.</summary>
internal sealed record ReadyReport(string Status, IReadOnlyDictionary<string, string> Checks)
{
    public bool IsReady => Status is "ready" or "degraded";

    /// <summary>The names of what it finds wrong, one after the other.</summary>
    public string Troubles => string.Join(", ", Checks.Where(c => c.Value != "ok").Select(c => c.Key));

    public override string ToString() => $"{Status}: {Troubles}";
}
