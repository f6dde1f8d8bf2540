using Bot.Domain.Records;
using Bot.Domain.Text;

namespace Bot.Domain.Units.Import;

/// <summary>All units and people that there are, as an import finds them, and the units as it will leave them.</summary>
internal sealed class KnownTree
{
    private const int PageSize = 1000;
    private readonly Dictionary<UnitCode, Unit> _units;
    private readonly Dictionary<UnitId, Unit> _byId;
    private readonly Dictionary<string, string> _sectors = new(StringComparer.Ordinal);

    private KnownTree(IReadOnlyList<Unit> units, IReadOnlyList<UnitPerson> people)
    {
        _units = units.ToDictionary(u => u.Code);
        _byId = units.ToDictionary(u => u.Id);
        Before = new Dictionary<UnitCode, Unit>(_units);
        People = people;
        foreach (var sector in units.Select(u => u.Sector).Concat(people.Select(p => p.Sector)).OfType<string>())
        {
            SpellSector(sector);
        }
    }

    public IReadOnlyDictionary<UnitCode, Unit> Before { get; }

    public IReadOnlyList<UnitPerson> People { get; }

    public required ISet<UnitCode> Unread { get; init; }

    public IEnumerable<Unit> Units => _units.Values;

    public static async ValueTask<KnownTree> ReadAsync(IRecords records, ISet<UnitCode> unread, CancellationToken ct)
    {
        var units = new List<Unit>();
        while (await records.Units.AllAsync(units.Count == 0 ? new UnitId(0) : units[^1].Id, PageSize, ct) is { Count: > 0 } page)
        {
            units.AddRange(page);
        }

        var people = new List<UnitPerson>();
        while (await records.UnitPeople.AllAsync(people.Count == 0 ? 0 : people[^1].Id, PageSize, ct) is { Count: > 0 } page)
        {
            people.AddRange(page);
        }

        return new KnownTree(units, people) { Unread = unread };
    }

    public Unit? Find(UnitCode code) => _units.GetValueOrDefault(code);

    public Unit? Find(UnitId id) => _byId.GetValueOrDefault(id);

    /// <summary>A fault about a unit that is not there; nothing where its own line could not be read, which is told already.</summary>
    public void NoteUnknown(List<ListFault> faults, UnitCode code, ListFault fault)
    {
        if (!Unread.Contains(code))
        {
            faults.Add(fault);
        }
    }

    public void Put(Unit unit) => _units[unit.Code] = _byId[unit.Id] = unit;

    /// <summary>One spelling of a sector within the whole tree: the first.</summary>
    public string? SpellSector(string? sector)
    {
        if (sector is null)
        {
            return null;
        }

        var folded = VietnameseText.Fold(sector);
        _sectors.TryAdd(folded, sector);
        return _sectors[folded];
    }

    /// <summary>The unit and those above it, nearest first; ends where it meets a unit twice.</summary>
    public IReadOnlyList<Unit> LineOf(Unit unit)
    {
        var line = new List<Unit> { unit };
        while (line[^1].Parent is { } parent && Find(parent) is { } above && !line.Contains(above))
        {
            line.Add(above);
        }

        return line;
    }

    public bool IsInCircle(Unit unit)
    {
        var line = LineOf(unit);
        return line[^1].Parent is { } last && line.Any(u => u.Id == last);
    }
}
