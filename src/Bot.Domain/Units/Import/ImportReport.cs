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

    /// <summary>"3 mới, 1 thay đổi, 95 giữ nguyên"; what there is none of is not named.</summary>
    public string Summary()
    {
        (ListChange Change, string Vi, string En)[] parts =
        [
            (ListChange.New, "mới", "new"), (ListChange.Changed, "thay đổi", "changed"), (ListChange.Closed, "kết thúc", "ended"), (ListChange.Unchanged, "giữ nguyên", "as before"),
        ];
        var named = string.Join(", ", parts.Select(p => (Count: plan.Count(p.Change), Word: _isEnglish ? p.En : p.Vi)).Where(p => p.Count > 0)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Count} {p.Word}")));
        return named.Length > 0 ? named : _isEnglish ? "nothing" : "không có gì";
    }

    /// <summary>Units that report and have nobody to report, or nothing.</summary>
    public string? Headless() => plan.Headless.Count == 0 ? null
        : (_isEnglish ? "No head yet: " : "Chưa có thủ trưởng: ") + string.Join(", ", plan.Headless.Take(UnitPolicy.MostNamed)) + (plan.Headless.Count > UnitPolicy.MostNamed ? "…" : string.Empty);

    private static string Sign(ListChange change) => change switch { ListChange.New => "+", ListChange.Closed => "-", _ => "~" };

    private string Line(UnitChange unit) =>
        $"{Sign(unit.Change)} {unit.After.Code} {unit.After.Name}{What(ListColumns.OfUnits, unit.Columns, c => (Value(unit.Before, c), Value(unit.After, c)))}{End(unit.Change, unit.After.ValidTo)}";

    private string Line(PersonChange person) =>
        $"{Sign(person.Change)} {person.Unit}, {UnitRoleNames.Of(person.After.Role, language)}: {person.After.Name.Value}"
        + What(ListColumns.OfPeople, person.Columns, c => (Value(person.Before, c), Value(person.After, c))) + End(person.Change, person.After.Until);

    private static string Line(VenueChange venue) => $"{Sign(venue.Change)} {venue.Code} ◂ {venue.Venue.Code.Display} {venue.Venue.Name}";

    /// <summary>" (số người 75 → 81, điện thoại)": what a column held and will hold, where that can be said in a word.</summary>
    private string What(IReadOnlyList<Spreadsheets.TableColumn> known, IReadOnlyList<string> columns, Func<string, (string? Before, string? After)> values)
    {
        var told = columns.Select(c =>
        {
            var (column, (before, after)) = (known.First(k => k.Id == c), values(c));
            return (_isEnglish ? column.En : column.Vi).ToLowerInvariant() + (before is null && after is null ? string.Empty : $" {before ?? "-"} → {after ?? "-"}");
        });
        return columns.Count == 0 ? string.Empty : " (" + string.Join(", ", told) + ")";
    }

    private string? Value(Unit? unit, string column) => column switch
    {
        ListColumns.Name => unit?.Name,
        ListColumns.Sector => unit?.Sector,
        ListColumns.Area => unit?.Area,
        ListColumns.HeadCount => unit?.HeadCount?.ToString(CultureInfo.InvariantCulture),
        ListColumns.From => Day(unit?.ValidFrom),
        ListColumns.Reports => unit is null ? null : (unit.Reports, _isEnglish) switch { (true, true) => "yes", (false, true) => "no", (true, _) => "có", _ => "không" },
        _ => null,
    };

    /// <summary>Never the phone.</summary>
    private static string? Value(UnitPerson? person, string column) => column switch
    {
        ListColumns.Name => person?.Name.Value,
        ListColumns.Title => person?.Title,
        ListColumns.From => Day(person?.Since),
        _ => null,
    };

    private static string? Day(DateOnly? day) => day is { } known ? VietnamTime.Day(known) : null;

    private string End(ListChange change, DateOnly? end) =>
        change == ListChange.Closed && end is { } day ? (_isEnglish ? ", ends on " : ", từ ngày ") + VietnamTime.Day(day) : string.Empty;
}
