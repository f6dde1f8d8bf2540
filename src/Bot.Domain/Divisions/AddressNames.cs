using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>The names that an address in a commune says already: its own, its province's, and the old ones behind it.</summary>
internal sealed class AddressNames
{
    private readonly HashSet<string> _areas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _formerCommunes = new(StringComparer.Ordinal);

    public static AddressNames Of(IDivisionCatalog catalog, Division commune)
    {
        var names = new AddressNames();
        names._areas.Add(commune.Bare);
        if (commune.ParentCode is { } code && catalog.Find(code) is { } province)
        {
            names._areas.Add(province.Bare);
        }

        foreach (var former in catalog.Former.Behind(commune.Code))
        {
            names.Add(former);
        }

        return names;
    }

    /// <summary>The typed name is one of them; an old commune's counts only with a kind before it.</summary>
    public bool Names(TypedName typed) => typed.BareForms.Any(_areas.Contains) || (typed.HasKind && typed.BareForms.Any(_formerCommunes.Contains));

    private void Add(FormerUnit unit)
    {
        (unit.Level == FormerLevel.Commune ? _formerCommunes : _areas).Add(DivisionSearch.Bare(VietnameseText.Fold(unit.Name)));
        if (unit.Parent is { } parent)
        {
            Add(parent);
        }
    }
}
