using Bot.Domain.Text;

namespace Bot.Domain.Units.Import;

/// <summary>Everybody as an import would leave them, to see who would stand in whose way.</summary>
internal sealed class PeopleAfter
{
    private readonly ILookup<UnitId, UnitPerson> _heads;
    private readonly ILookup<string, UnitPerson> _byPhone;

    public PeopleAfter(KnownTree tree, IReadOnlyList<UnitPerson> changed)
    {
        var ids = changed.Select(p => p.Id).ToHashSet();
        var all = tree.People.Where(p => !ids.Contains(p.Id)).Concat(changed).ToList();
        _heads = all.Where(p => p.Role == UnitRole.Head).ToLookup(p => p.Unit);
        _byPhone = all.ToLookup(p => p.Phone.E164);
    }

    public UnitPerson? OtherHead(UnitPerson head) => _heads[head.Unit].FirstOrDefault(p => p.Id != head.Id && Overlap(p, head));

    /// <summary>Somebody with another name who has the phone at the same time.</summary>
    public UnitPerson? OtherWithPhone(UnitPerson person) => _byPhone[person.Phone.E164]
        .FirstOrDefault(p => p.Id != person.Id && Overlap(p, person) && VietnameseText.Fold(p.Name.Value) != VietnameseText.Fold(person.Name.Value));

    private static bool Overlap(UnitPerson one, UnitPerson other) =>
        (one.Until is not { } end || end > other.Since) && (other.Until is not { } otherEnd || otherEnd > one.Since);
}
