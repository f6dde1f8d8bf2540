using Bot.Dialogs.Flows.Checking;
using Bot.Domain.Divisions;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/divisions/*.csv: one unit a line, no quotes, no commas in names.</summary>
internal static class DivisionsReader
{
    public static IDivisionCatalog? Read(string folder, FindingList findings)
    {
        var provinces = CsvFile.ReadRows(folder, "divisions/provinces.csv", "code,name", findings);
        var communes = CsvFile.ReadRows(folder, "divisions/communes.csv", "code,name,province", findings);
        if (provinces is null || communes is null)
        {
            return null;
        }

        var known = provinces.Select(p => p.Cells[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var orphan in communes.Where(c => !known.Contains(c.Cells[2])))
        {
            findings.Error("C203", orphan.At, null, $"Không có tỉnh mã \"{orphan.Cells[2]}\".", $"There is no province \"{orphan.Cells[2]}\".");
        }

        var former = FormerDivisionsReader.Read(folder, known, communes.Select(c => c.Cells[0]).ToHashSet(StringComparer.Ordinal), findings);
        return findings.Sorted().Any(f => f.Position.File.StartsWith("config/divisions", StringComparison.Ordinal))
            ? null
            : new DivisionCatalog(
                [.. provinces.Select(p => DivisionCatalog.Create(p.Cells[0], p.Cells[1], null))],
                [.. communes.Select(c => DivisionCatalog.Create(c.Cells[0], c.Cells[1], c.Cells[2]))],
                former);
    }
}
