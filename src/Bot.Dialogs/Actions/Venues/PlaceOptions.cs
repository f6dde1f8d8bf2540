using Bot.Dialogs.Actions.Divisions;
using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>
/// Where a venue lies: the ward or commune, with its province behind it where that is not the office's own. The place used last stands
/// first (district letter: the second registration was filled in from the first), then the office's province. Typing searches all provinces,
/// by the names of today and of 2021; "hạc thành, thanh hóa" and the bare name of a district or province work too.
/// </summary>
internal sealed class PlaceOptions(OfficeConfiguration office) : IOptionSource
{
    private readonly IReadOnlyList<Division> _all =
    [
        .. office.Divisions.CommunesOf(office.Office.ProvinceCode),
        .. office.Divisions.Provinces.Where(p => p.Code != office.Office.ProvinceCode).SelectMany(p => office.Divisions.CommunesOf(p.Code)),
    ];

    public string Name => "venues.places";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var found = search.Length == 0
            ? [.. (await UsualAsync(turn, ct)).Select(d => new FoundDivision(d, null))]
            : PlaceSearch.Communes(office.Divisions, _all, search);
        return new OptionPage([.. found.Skip(skip).Take(take).Select(Option)], found.Count);
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        ValueTask.FromResult(office.Divisions.Find(id) is { ParentCode: not null } commune ? Option(new FoundDivision(commune, null)) : null);

    private async ValueTask<IReadOnlyList<Division>> UsualAsync(DialogTurn turn, CancellationToken ct)
    {
        var own = office.Divisions.CommunesOf(office.Office.ProvinceCode);
        return await LastPlace.OfAsync(turn, office.Divisions, ct) is { } last ? [last, .. own.Where(c => c != last)] : own;
    }

    private ListedOption Option(FoundDivision found)
    {
        var province = found.Division.ParentCode == office.Office.ProvinceCode ? null : office.Divisions.Find(found.Division.ParentCode!);
        return DivisionLabels.Option(found.Division, province, found.Former);
    }
}
