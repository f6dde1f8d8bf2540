using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Declarations;

/// <summary>An own declaration that no longer counts; its answers are not read for that.</summary>
public sealed record EndedDeclaration(long Id, ResidentId DeclaredBy, DateTimeOffset ValidUntil)
{
    public RowMark Mark => new(ValidUntil, Id);
}

public interface IDeclarationStore
{
    ValueTask AddAsync(Declaration declaration, CancellationToken ct);

    /// <summary>The newest declaration that a resident made about himself.</summary>
    ValueTask<Declaration?> LatestOwnAsync(ResidentId resident, CancellationToken ct);

    /// <summary>All declarations a resident sent, own and on behalf of others, newest first.</summary>
    ValueTask<IReadOnlyList<Declaration>> SentByAsync(ResidentId resident, int skip, int take, CancellationToken ct);

    /// <summary>
    /// Own declarations that ended after the mark and before the instant and are still the newest own one of their person. In the order of their ends.
    /// </summary>
    ValueTask<IReadOnlyList<EndedDeclaration>> EndedAsync(RowMark after, DateTimeOffset before, int take, CancellationToken ct);

    ValueTask<long> CountAsync(ResidentId resident, CancellationToken ct);

    ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct);

    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
