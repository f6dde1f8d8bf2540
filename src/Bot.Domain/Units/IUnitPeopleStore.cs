using Bot.Domain.Residents;

namespace Bot.Domain.Units;

/// <summary>Who has which role in which unit. A person may have several, and several rows of one role with different scopes.</summary>
public interface IUnitPeopleStore
{
    ValueTask<UnitPerson?> FindAsync(long id, CancellationToken ct);

    /// <summary>Everybody of the unit in force on the day, bound or not: by role, then oldest first.</summary>
    ValueTask<IReadOnlyList<UnitPerson>> OfUnitAsync(UnitId unit, DateOnly on, CancellationToken ct);

    /// <summary>The same for many units at once, for sweeps.</summary>
    ValueTask<IReadOnlyList<UnitPerson>> OfUnitsAsync(IReadOnlyList<UnitId> units, DateOnly on, CancellationToken ct);

    /// <summary>The roles that this resident holds on the day and that count, by role: what everything about units is allowed by.</summary>
    ValueTask<IReadOnlyList<UnitPerson>> OfResidentAsync(ResidentId resident, DateOnly on, CancellationToken ct);

    /// <summary>All rows bound to the resident, ended ones and those that do not count too, oldest first: for export and deletion.</summary>
    ValueTask<IReadOnlyList<UnitPerson>> AllOfResidentAsync(ResidentId resident, CancellationToken ct);

    /// <summary>All rows with this phone, ended ones too, oldest first.</summary>
    ValueTask<IReadOnlyList<UnitPerson>> ByPhoneAsync(PhoneNumber phone, CancellationToken ct);

    /// <summary>Rows in force on the day that wait for whoever verifies this phone, oldest first.</summary>
    ValueTask<IReadOnlyList<UnitPerson>> UnboundWithPhoneAsync(PhoneNumber phone, DateOnly on, CancellationToken ct);

    /// <summary>Rows in force on the day that <see cref="UnitPerson.NeedsConfirming"/>, by id.</summary>
    ValueTask<IReadOnlyList<UnitPerson>> ToConfirmAsync(DateOnly on, CancellationToken ct);

    /// <summary>Rows that count on the day and whose person was not told of the role yet, by id, from behind this one.</summary>
    ValueTask<IReadOnlyList<UnitPerson>> UnwelcomedAsync(DateOnly on, long after, int take, CancellationToken ct);

    /// <summary>Every row that there is, by id, from behind this one.</summary>
    ValueTask<IReadOnlyList<UnitPerson>> AllAsync(long after, int take, CancellationToken ct);

    /// <summary>Writes the whole row under its id.</summary>
    ValueTask SaveAsync(UnitPerson person, CancellationToken ct);

    ValueTask RemoveAsync(long id, CancellationToken ct);

    /// <summary>Removes rows that ended before the day. Says how many went.</summary>
    ValueTask<int> PurgeAsync(DateOnly before, int limit, CancellationToken ct);
}
