using Bot.Domain.Residents;

namespace Bot.Domain.Declarations;

public interface IDeclarationStore
{
    ValueTask AddAsync(Declaration declaration, CancellationToken ct);

    /// <summary>The newest declaration that a resident made about himself.</summary>
    ValueTask<Declaration?> LatestOwnAsync(ResidentId resident, CancellationToken ct);

    /// <summary>All declarations a resident sent, own and on behalf of others, newest first.</summary>
    ValueTask<IReadOnlyList<Declaration>> SentByAsync(ResidentId resident, int skip, int take, CancellationToken ct);

    ValueTask<long> CountAsync(ResidentId resident, CancellationToken ct);

    ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct);

    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
