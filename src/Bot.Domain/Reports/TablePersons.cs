using Bot.Domain.Records;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>
/// Persons of a table's groups and of all of it. Who was at several units is one person of the group. While the scans lie there that is counted; once
/// they are removed it cannot be told any more, and the units' own numbers, which were kept, are the bounds: never more than all of them together,
/// never less than the largest.
/// </summary>
internal sealed record TablePersons
{
    public static readonly TablePersons None = new();

    private Dictionary<string, long> Groups { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Null: not asked for, or nobody reported.</summary>
    public long? Total { get; private init; }

    /// <summary>False where somebody may be counted twice.</summary>
    public bool AreExact { get; private init; } = true;

    /// <summary>Null as <see cref="Total"/>.</summary>
    public long? Of(string group) => Groups.TryGetValue(group, out var persons) ? persons : null;

    public static async ValueTask<TablePersons> CountAsync(IRecords records, IReadOnlyList<SheetRow> rows, CountedDays days, CancellationToken ct)
    {
        var reported = rows.Where(r => r.Persons is not null).ToList();
        if (reported.Count == 0)
        {
            return None;
        }

        var venues = (await records.UnitVenues.VenuesOfManyAsync([.. reported.Select(r => r.Unit)], ct)).ToLookup(v => v.Unit, v => v.Venue);
        var groups = new Dictionary<string, long>(StringComparer.Ordinal);
        var areExact = true;
        foreach (var group in reported.GroupBy(r => r.Group))
        {
            var counted = await CountAsync([.. group]);
            (groups[group.Key], areExact) = (counted.Persons, areExact && counted.IsExact);
        }

        var all = groups.Count > 1 ? await CountAsync(reported) : new PersonCount(groups.Values.Single(), areExact);
        return new TablePersons { Groups = groups, Total = all.Persons, AreExact = areExact && all.IsExact };

        async ValueTask<PersonCount> CountAsync(List<SheetRow> units)
        {
            var (least, most) = (units.Max(u => u.Persons!.Value), units.Sum(u => u.Persons!.Value));
            if (least == most)
            {
                return new PersonCount(most, true);
            }

            var counted = await records.ScanCounts.PersonsAsync([.. units.SelectMany(u => venues[u.Unit])], days, ct);
            return counted with { Persons = Math.Clamp(counted.Persons, least, most) };
        }
    }
}
