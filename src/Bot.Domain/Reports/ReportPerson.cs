using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>Who did something with a report, as the person was called and by which role then. It stays when the person is deleted: heads answer for results.</summary>
public sealed record ReportPerson(ResidentId Resident, string Name, UnitRole Role)
{
    /// <summary>"Hiệu trưởng"; empty when the list names none.</summary>
    public string Title { get; init; } = string.Empty;

    public override string ToString() => Resident.ToString();
}
