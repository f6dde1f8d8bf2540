using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.Units.Import;

namespace Bot.Dialogs.Actions.Units;

/// <summary>Reads a list that came into a chat and plans it within what its sender keeps, by the rules of the command line.</summary>
internal sealed class SentUnitList(ReadLists read, ImportUnits import)
{
    /// <summary>The rows by which the person of the turn keeps lists; none for who is no administrator.</summary>
    public static async ValueTask<IReadOnlyList<UnitPerson>> KeeperAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { Phone: not null } resident
            ? [.. (await UnitRights.ScopesAsync(turn.Domain(), resident.Id, UnitDeed.Import, ct)).Select(h => h.Person)]
            : [];

    public async ValueTask<ListRows> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return await read.ExecuteAsync([new ListFile(string.Empty, stream)], ct);
    }

    public ValueTask<ImportPlan> PlanAsync(DialogTurn turn, ListRows rows, IReadOnlyList<UnitPerson> keeper, CancellationToken ct) =>
        import.PlanAsync(turn.Domain(), rows, keeper, ct);

    public static bool IsTooLong(ListRows rows) =>
        rows.Units.Count + rows.People.Count + rows.Venues.Count > UnitPolicy.MostSentLines || rows.Faults.Any(f => f.Line > UnitPolicy.MostSentLines + 1);

    public static ValueTask KeepAsync(DialogTurn turn, ResidentId who, ImportPlan plan, CancellationToken ct) =>
        ImportUnits.KeepAsync(turn.Domain(), who.ToString(), plan, ct);
}
