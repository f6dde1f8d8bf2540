using Bot.Dialogs.Conversations;

namespace Bot.Host.Health;

/// <summary>The store must be able to keep what people send.</summary>
public sealed class StoreReadiness(IStore store) : IReadinessCheck
{
    public string Name => "store";

    public async ValueTask<string?> ProblemAsync(CancellationToken ct)
    {
        try
        {
            await store.CheckAsync(ct);
            return null;
        }
        catch (StoreUnavailableException e)
        {
            return e.Message;
        }
    }
}
