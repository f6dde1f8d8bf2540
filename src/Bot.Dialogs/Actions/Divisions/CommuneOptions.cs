using Bot.Dialogs.Configuration;

namespace Bot.Dialogs.Actions.Divisions;

/// <summary>The wards, communes and special zones of the province that was answered before (<c>save: province</c>).</summary>
internal sealed class CommuneOptions(OfficeConfiguration office) : DivisionOptions(office.Divisions)
{
    private readonly OfficeConfiguration _office = office;

    public override string Name => "divisions.communes";

    protected override IReadOnlyList<Bot.Domain.Divisions.Division> ListFor(DialogTurn turn) => _office.Divisions.CommunesOf(turn.Value("province"));
}
