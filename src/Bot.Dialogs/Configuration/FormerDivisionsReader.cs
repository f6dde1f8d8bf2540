using System.Globalization;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Domain.Divisions;

namespace Bot.Dialogs.Configuration;

/// <summary>
/// Reads config/divisions/2021-*.csv: the three levels of 2021, the last day of each unit, and the units of today that it went into, with
/// a + between their codes ("-" where there is none of its own).
/// </summary>
internal sealed class FormerDivisionsReader
{
    private const string None = "-";
    private const string DateFormat = "yyyy-MM-dd";

    // One array for all units that went into the same one: 10,599 of 3,321.
    private readonly Dictionary<string, IReadOnlyList<string>> _codeLists = new(StringComparer.Ordinal) { [None] = [] };
    private readonly List<FormerUnit> _units = [];
    private readonly FindingList _findings;

    private FormerDivisionsReader(FindingList findings) => _findings = findings;

    /// <param name="provinces">The codes of today's provinces.</param>
    /// <param name="communes">The codes of today's communes.</param>
    public static FormerDivisions Read(string folder, IReadOnlySet<string> provinces, IReadOnlySet<string> communes, FindingList findings)
    {
        var reader = new FormerDivisionsReader(findings);
        var top = reader.ReadLevel(folder, ("divisions/2021-provinces.csv", "code,name,until,today"), null, provinces);
        var middle = reader.ReadLevel(folder, ("divisions/2021-districts.csv", "code,name,province,until,today"), top, communes);
        reader.ReadLevel(folder, ("divisions/2021-communes.csv", "code,name,district,until,today"), middle, communes);
        return new FormerDivisions(reader._units);
    }

    private Dictionary<string, FormerUnit> ReadLevel(
        string folder, (string Name, string Header) file, Dictionary<string, FormerUnit>? parents, IReadOnlySet<string> today)
    {
        var read = new Dictionary<string, FormerUnit>(StringComparer.Ordinal);
        foreach (var (cells, at) in CsvFile.ReadRows(folder, file.Name, file.Header, _findings) ?? [])
        {
            var parent = parents?.GetValueOrDefault(cells[2]);
            if (parents is not null && parent is null)
            {
                _findings.Error("C207", at, null, $"Không có đơn vị cấp trên mã \"{cells[2]}\".", $"There is no unit \"{cells[2]}\" above it.");
            }

            var unit = new FormerUnit(cells[0], cells[1], parent, ReadUntil(cells[^2], at), ReadToday(cells[^1], today, at));
            read.Add(unit.Code, unit);
            _units.Add(unit);
        }

        return read;
    }

    private DateOnly ReadUntil(string cell, SourcePosition at)
    {
        if (!DateOnly.TryParseExact(cell, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
        {
            _findings.Error("C208", at, null, $"Ngày phải viết như 2025-06-30, không phải \"{cell}\".", $"A date is written like 2025-06-30, not \"{cell}\".");
        }

        return until;
    }

    private IReadOnlyList<string> ReadToday(string cell, IReadOnlySet<string> known, SourcePosition at)
    {
        if (_codeLists.TryGetValue(cell, out var shared))
        {
            return shared;
        }

        var codes = cell.Split('+');
        foreach (var code in codes.Where(c => !known.Contains(c)))
        {
            _findings.Error("C209", at, null, $"Hiện nay không có đơn vị mã \"{code}\".", $"There is no unit \"{code}\" today.");
        }

        return _codeLists[cell] = codes;
    }
}
