using Bot.Domain.Text;

namespace Bot.Domain.Spreadsheets;

/// <summary>A column that a table may have: its word in the program, its name in both languages, and other names that people give it.</summary>
public sealed record TableColumn(string Id, string Vi, string En, bool IsNeeded = false)
{
    public IReadOnlyList<string> Also { get; init; } = [];

    internal bool IsNamed(string folded) => Key(Vi) == folded || Key(En) == folded || Key(Id) == folded || Also.Any(a => Key(a) == folded);

    // "Tên địa điểm (*)" and "ten dia diem" are one name.
    internal static string Key(string name) => string.Join(' ', string.Concat(VietnameseText.Fold(name).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Which place of a table holds which column, by the names in its head: in any order, with or without marks, in either language.</summary>
public sealed record TableColumns
{
    private readonly Dictionary<string, int> _places;

    private TableColumns(Dictionary<string, int> places) => _places = places;

    /// <summary>Needed columns that the head does not name.</summary>
    public required IReadOnlyList<TableColumn> Missing { get; init; }

    /// <summary>Columns that the head names twice: which one counts would be a guess.</summary>
    public required IReadOnlyList<TableColumn> Doubled { get; init; }

    /// <summary>Names of the head that mean nothing here; their cells are not read.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    public bool AreComplete => Missing.Count == 0 && Doubled.Count == 0;

    /// <summary>The place of a column, counted from 0; null when the table does not have it.</summary>
    public int? Place(string id) => _places.TryGetValue(id, out var place) ? place : null;

    public static TableColumns Find(IReadOnlyList<string> head, IReadOnlyList<TableColumn> known)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var doubled = new List<TableColumn>();
        var unknown = new List<string>();
        for (var i = 0; i < head.Count; i++)
        {
            var key = TableColumn.Key(head[i]);
            if (key.Length == 0)
            {
                continue;
            }

            if (known.FirstOrDefault(c => c.IsNamed(key)) is not { } column)
            {
                unknown.Add(head[i]);
            }
            else if (!places.TryAdd(column.Id, i))
            {
                doubled.Add(column);
            }
        }

        return new TableColumns(places) { Missing = [.. known.Where(c => c.IsNeeded && !places.ContainsKey(c.Id))], Doubled = doubled, Unknown = unknown };
    }
}
