using System.Globalization;
using Bot.Domain.Text;

namespace Bot.Domain.Units.Import;

/// <summary>What an import does or would do, line by line, for whoever keeps the lists: "+" new, "~" changed, "-" ended. Shows names, never phones.</summary>
public sealed class ImportReport(ImportPlan plan, string language)
{
    private readonly bool _isEnglish = language == "en";

    /// <summary>One line for each change; what stays as it is has none.</summary>
    public IEnumerable<string> Lines() =>
        [
            .. plan.Units.Where(u => u.Change != ListChange.Unchanged).Select(Line),
            .. plan.People.Where(p => p.Change != ListChange.Unchanged).Select(Line),
            .. plan.Venues.Where(v => v.Change != ListChange.Unchanged).Select(Line),
        ];

    /// <summary>"people.csv:12:4: Số điện thoại di động chưa đúng, VD: 0710 000 001."</summary>
    public IEnumerable<string> Faults() => plan.Faults.Select(f => $"{ListFaultWords.Place(f)}: {ListFaultWords.Of(f, language)}");

    /// <summary>"3 mới, 1 thay đổi, 1 kết thúc, 95 giữ nguyên".</summary>
    public string Summary()
    {
        var (added, changed, closed, same) = (plan.Count(ListChange.New), plan.Count(ListChange.Changed), plan.Count(ListChange.Closed), plan.Count(ListChange.Unchanged));
        return _isEnglish
            ? string.Create(CultureInfo.InvariantCulture, $"{added} new, {changed} changed, {closed} ended, {same} as before")
            : string.Create(CultureInfo.InvariantCulture, $"{added} mới, {changed} thay đổi, {closed} kết thúc, {same} giữ nguyên");
    }

    /// <summary>Units that report and have nobody to report, or nothing.</summary>
    public string? Headless() => plan.Headless.Count == 0 ? null
        : (_isEnglish ? "No head yet: " : "Chưa có thủ trưởng: ") + string.Join(", ", plan.Headless.Take(UnitPolicy.MostNamed)) + (plan.Headless.Count > UnitPolicy.MostNamed ? "…" : string.Empty);

    private static string Sign(ListChange change) => change switch { ListChange.New => "+", ListChange.Closed => "-", _ => "~" };

    private string Line(UnitChange unit) => $"{Sign(unit.Change)} {unit.After.Code} {unit.After.Name}{What(ListColumns.OfUnits, unit.Columns)}{End(unit.Change, unit.After.ValidTo)}";

    private string Line(PersonChange person) =>
        $"{Sign(person.Change)} {person.Unit}, {UnitRoleNames.Of(person.After.Role, language)}: {person.After.Name.Value}{What(ListColumns.OfPeople, person.Columns)}{End(person.Change, person.After.Until)}";

    private static string Line(VenueChange venue) => $"{Sign(venue.Change)} {venue.Code} ◂ {venue.Venue.Code.Display} {venue.Venue.Name}";

    private string What(IReadOnlyList<Spreadsheets.TableColumn> known, IReadOnlyList<string> columns) => columns.Count == 0 ? string.Empty
        : " (" + string.Join(", ", columns.Select(c => known.First(k => k.Id == c)).Select(k => (_isEnglish ? k.En : k.Vi).ToLowerInvariant())) + ")";

    private string End(ListChange change, DateOnly? end) =>
        change == ListChange.Closed && end is { } day ? (_isEnglish ? ", ends on " : ", từ ngày ") + VietnamTime.Day(day) : string.Empty;
}
