using Bot.Dialogs.Configuration;

namespace Bot.Dialogs.Actions.Divisions;

/// <summary>The provinces and cities, the office's own one first.</summary>
internal sealed class ProvinceOptions(OfficeConfiguration office) : DivisionOptions(office.Divisions)
{
    private readonly IReadOnlyList<Bot.Domain.Divisions.Division> _ordered =
        [.. office.Divisions.Provinces.OrderBy(p => p.Code == office.Office.ProvinceCode ? 0 : 1)];

    public override string Name => "divisions.provinces";

    protected override IReadOnlyList<Bot.Domain.Divisions.Division> ListFor(DialogTurn turn) => _ordered;
}
