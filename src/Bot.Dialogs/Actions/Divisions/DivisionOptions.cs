using Bot.Domain.Divisions;

namespace Bot.Dialogs.Actions.Divisions;

/// <summary>A list of administrative units, searched without marks and without their kinds, by the names of today and of 2021.</summary>
internal abstract class DivisionOptions(IDivisionCatalog catalog) : IOptionSource
{
    public abstract string Name { get; }

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var found = search.Length == 0 ? [.. (await UsualAsync(turn, ct)).Select(d => new FoundDivision(d, null))] : Search(turn, search);
        return new OptionPage([.. found.Skip(skip).Take(take).Select(f => DivisionLabels.Option(f.Division, null, f.Former))], found.Count);
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct)
    {
        var found = catalog.Find(id);
        return ValueTask.FromResult(found is not null && ListFor(turn).Contains(found) ? DivisionLabels.Option(found, null, null) : null);
    }

    protected abstract IReadOnlyList<Division> ListFor(DialogTurn turn);

    protected abstract IReadOnlyList<FoundDivision> Search(DialogTurn turn, string typed);

    /// <summary>The unit that stands first before anything is typed: of the place that the person used last.</summary>
    protected abstract string FirstOf(Division lastPlace);

    private async ValueTask<IReadOnlyList<Division>> UsualAsync(DialogTurn turn, CancellationToken ct)
    {
        var list = ListFor(turn);
        return await LastPlace.OfAsync(turn, catalog, ct) is { } last ? [.. list.OrderBy(d => d.Code == FirstOf(last) ? 0 : 1)] : list;
    }
}
