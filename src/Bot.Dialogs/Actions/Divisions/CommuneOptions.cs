using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;

namespace Bot.Dialogs.Actions.Divisions;

/// <summary>The wards, communes and special zones of the province that was answered before (<c>save: province</c>), the one used last first.</summary>
internal sealed class CommuneOptions(OfficeConfiguration office) : DivisionOptions(office.Divisions)
{
    private readonly OfficeConfiguration _office = office;

    public override string Name => "divisions.communes";

    protected override IReadOnlyList<Division> ListFor(DialogTurn turn) => _office.Divisions.CommunesOf(turn.Value("province"));

    protected override IReadOnlyList<FoundDivision> Search(DialogTurn turn, string typed) => PlaceSearch.Communes(_office.Divisions, ListFor(turn), typed);

    protected override string FirstOf(Division lastPlace) => lastPlace.Code;
}
