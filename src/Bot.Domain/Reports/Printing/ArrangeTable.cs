using System.Globalization;

namespace Bot.Domain.Reports.Printing;

/// <summary>
/// Numbers the lines and sums them up. Groups are numbered A, B where groups stand in groups, else I, II, as tables of offices are; units begin
/// with 1 in each group that has a heading and go on counting where there is none. A sum leaves out units that have not reported; where none
/// has, it stays empty.
/// </summary>
public static class ArrangeTable
{
    private const int Letters = 26;
    private static readonly (int Value, string Sign)[] Roman =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static IReadOnlyList<TableLine> Execute(ReportTable table)
    {
        var lines = new List<TableLine>();
        var nameless = 0;
        Add(lines, table.Groups, Depth(table.Groups), ref nameless);
        var units = table.Groups.SelectMany(Units).ToList();
        lines.Add(Sum(units, table.Persons) with { Kind = TableLineKind.Total, Name = ReportWords.Total });
        return lines;
    }

    private static void Add(List<TableLine> lines, IReadOnlyList<TableGroup> groups, int depth, ref int nameless)
    {
        var number = 0;
        foreach (var group in groups)
        {
            if (group.Name.Length > 0)
            {
                lines.Add(Sum([.. Units(group)], group.Persons) with { Number = Numbered(++number, depth), Name = group.Name });
            }

            Add(lines, group.Groups, depth - 1, ref nameless);
            var unit = group.Name.Length > 0 ? 0 : nameless;
            foreach (var one in group.Units)
            {
                lines.Add(Line(one, ++unit));
            }

            nameless = group.Name.Length > 0 ? nameless : unit;
        }
    }

    private static TableLine Sum(IReadOnlyList<TableUnit> units, long? persons) => new()
    {
        Kind = TableLineKind.Heading,
        Number = string.Empty,
        Name = string.Empty,
        Scans = Sum(units.Select(u => u.Scans)),
        Persons = persons,
        LastMonth = Sum(units.Select(u => u.LastMonth)),
    };

    private static long? Sum(IEnumerable<long?> figures)
    {
        long? sum = null;
        foreach (var figure in figures.OfType<long>())
        {
            sum = checked((sum ?? 0) + figure);
        }

        return sum;
    }

    private static TableLine Line(TableUnit unit, int number) => new()
    {
        Kind = TableLineKind.Unit,
        Number = number.ToString(CultureInfo.InvariantCulture),
        Name = unit.Name,
        Scans = unit.Scans,
        Persons = unit.Persons,
        LastMonth = unit.LastMonth,
        Note = NoteOf(unit),
    };

    private static string NoteOf(TableUnit unit)
    {
        var marks = new List<string>();
        if (unit.Scans is null)
        {
            marks.Add(ReportWords.NotReported);
        }

        if (unit.IsLate)
        {
            marks.Add(ReportWords.Late);
        }

        if (unit.Version > 1)
        {
            marks.Add(ReportWords.Corrected(unit.Version));
        }

        var note = Dashed(unit.Note.ReplaceLineEndings("\n").Trim());
        var mark = string.Join("; ", marks);
        return mark.Length == 0 ? note : note.Length == 0 ? mark : $"{mark}. {note}";
    }

    // Notes are written as lists with "-" before each line. The dash that printers use is no beginning of a formula and needs no apostrophe.
    private static string Dashed(string note) => string.Join('\n', note.Split('\n').Select(l => l.StartsWith('-') ? "–" + l[1..] : l));

    private static IEnumerable<TableUnit> Units(TableGroup group) => group.Groups.SelectMany(Units).Concat(group.Units);

    private static int Depth(IReadOnlyList<TableGroup> groups) => groups.Count == 0 ? 0 : groups.Max(g => Depth(g.Groups)) + 1;

    private static string Numbered(int number, int depth) => depth == 1 ? RomanOf(number) : LettersOf(number);

    private static string LettersOf(int number) => number <= Letters
        ? ((char)('A' + number - 1)).ToString()
        : LettersOf((number - 1) / Letters) + (char)('A' + ((number - 1) % Letters));

    private static string RomanOf(int number)
    {
        var written = string.Empty;
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                written += sign;
            }
        }

        return written;
    }
}
