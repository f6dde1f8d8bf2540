using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;

namespace Bot.Dialogs.Actions.Divisions;

/// <summary>The provinces and cities: that of the place used last first, then the office's own one.</summary>
internal sealed class ProvinceOptions(OfficeConfiguration office) : DivisionOptions(office.Divisions)
{
    private readonly OfficeConfiguration _office = office;

    private readonly IReadOnlyList<Division> _ordered = [.. office.Divisions.Provinces.OrderBy(p => p.Code == office.Office.ProvinceCode ? 0 : 1)];

    public override string Name => "divisions.provinces";

    protected override IReadOnlyList<Division> ListFor(DialogTurn turn) => _ordered;

    protected override IReadOnlyList<FoundDivision> Search(DialogTurn turn, string typed) => PlaceSearch.Provinces(_office.Divisions, _ordered, typed);

    protected override string FirstOf(Division lastPlace) => lastPlace.ParentCode!;
}
