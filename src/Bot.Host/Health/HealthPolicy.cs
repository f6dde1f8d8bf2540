namespace Bot.Host.Health;

/// <summary>Numbers of readiness.</summary>
public static class HealthPolicy
{
    /// <summary>Own choice: more than the outbox's longest drain, so that a send under way can end; a service manager has to wait longer.</summary>
    public static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(75);
}
