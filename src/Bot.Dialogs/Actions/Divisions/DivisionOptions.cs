using Bot.Domain.Divisions;

namespace Bot.Dialogs.Actions.Divisions;

/// <summary>A list of administrative units, searched without marks and without their kinds. Official names are the same in English.</summary>
internal abstract class DivisionOptions(IDivisionCatalog catalog) : IOptionSource
{
    public abstract string Name { get; }

    public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var found = DivisionSearch.Find(ListFor(turn), search);
        var page = new List<ListedOption>(Math.Min(take, Math.Max(0, found.Count - skip)));
        for (var i = skip; i < found.Count && page.Count < take; i++)
        {
            page.Add(Option(found[i]));
        }

        return ValueTask.FromResult(new OptionPage(page, found.Count));
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct)
    {
        var found = catalog.Find(id);
        return ValueTask.FromResult(found is not null && ListFor(turn).Contains(found) ? Option(found) : null);
    }

    protected abstract IReadOnlyList<Division> ListFor(DialogTurn turn);

    private static ListedOption Option(Division division) => new(division.Code, division.Name, division.Name);
}
