using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads the plain tables of config/: no quotes, no commas in cells.</summary>
internal static class CsvFile
{
    /// <summary>The rows below the header, each with the cells that the header names, or null when there is no file. The first cell is the row's key.</summary>
    public static List<(string[] Cells, SourcePosition At)>? ReadRows(string folder, string name, string header, FindingList findings)
    {
        if (ConfigurationFile.ReadText(folder, name, findings) is not { } text)
        {
            return null;
        }

        var rows = new List<(string[] Cells, SourcePosition At)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var at = new SourcePosition("config/" + name, line, 1);
            var row = raw.Trim('\r', ' ', '\uFEFF');
            if (line == 1)
            {
                Require(row == header, findings, at, "C201", ($"Dòng đầu phải là \"{header}\".", $"The first line must be \"{header}\"."));
            }
            else if (row.Length > 0)
            {
                ReadRow(row, header, at, (rows, seen), findings);
            }
        }

        return rows;
    }

    private static void ReadRow(string row, string header, SourcePosition at, (List<(string[] Cells, SourcePosition At)> Rows, HashSet<string> Seen) read, FindingList findings)
    {
        var cells = row.Split(',', StringSplitOptions.TrimEntries);
        var wanted = header.Count(c => c == ',') + 1;
        var hasCells = cells.Length == wanted && cells.All(c => c.Length > 0);
        if (!Require(hasCells, findings, at, "C202", ($"Cần {wanted} ô cách nhau bằng dấu phẩy.", $"{wanted} cells separated by commas are needed.")))
        {
            return;
        }

        if (Require(read.Seen.Add(cells[0]), findings, at, "C204", ($"Mã \"{cells[0]}\" viết hai lần.", $"The code \"{cells[0]}\" stands twice.")))
        {
            read.Rows.Add((cells, at));
        }
    }

    private static bool Require(bool holds, FindingList findings, SourcePosition at, string code, (string Vi, string En) text)
    {
        if (!holds)
        {
            findings.Error(code, at, null, text.Vi, text.En);
        }

        return holds;
    }
}
