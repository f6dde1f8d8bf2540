using Bot.Domain.Spreadsheets;
using Bot.Domain.Venues;

namespace Bot.Domain.Units.Import;

/// <summary>One file of an import. The name is only for telling where a fault is.</summary>
public sealed record ListFile(string Name, Stream Content);

/// <summary>Reads the files of an import, of whatever kinds and in whatever order, line by line; every line's faults are told at once.</summary>
public sealed class ReadLists(ITableReader tables, ListWords words)
{
    public async ValueTask<ListRows> ExecuteAsync(IReadOnlyList<ListFile> files, CancellationToken ct)
    {
        var rows = new ListRows();
        foreach (var file in files)
        {
            switch (await tables.OpenAsync(file.Content, ct))
            {
                case TableOpening.Opened opened:
                    await ReadAsync(file.Name, opened.Table, rows, ct);
                    break;
                case TableOpening.Refused refused:
                    rows.Faults.Add(new ListFault(file.Name, 0, 0, KindOf(refused.Why)));
                    break;
            }
        }

        return rows;
    }

    private async ValueTask ReadAsync(string file, ITable table, ListRows rows, CancellationToken ct)
    {
        var kind = ListColumns.KindOf(table.Head);
        var columns = TableColumns.Find(table.Head, ListColumns.Of(kind));
        NoteHead(file, table, columns, rows);
        if (!columns.AreComplete)
        {
            return;
        }

        for (var count = 1; await table.ReadAsync(ct) is { } line; count++)
        {
            if (count > UnitPolicy.MostLines)
            {
                rows.Faults.Add(new ListFault(file, line.Number, 0, ListFaultKind.TooManyLines));
                return;
            }

            var at = new ListPlace(file, line.Number, columns);
            if (line.Fault is { } broken)
            {
                rows.Faults.Add(new ListFault(file, line.Number, broken.Column, ListFaultKind.BrokenCell));
                continue;
            }

            Add(kind, at, new ListCells(at, line, words, rows.Faults), rows);
        }
    }

    private static void NoteHead(string file, ITable table, TableColumns columns, ListRows rows)
    {
        foreach (var column in columns.Missing)
        {
            rows.Faults.Add(new ListFault(file, 1, 0, ListFaultKind.MissingColumn, column.Vi));
        }

        foreach (var column in columns.Doubled)
        {
            rows.Faults.Add(new ListFault(file, 1, 0, ListFaultKind.DoubledColumn, column.Vi));
        }

        foreach (var name in columns.Unknown)
        {
            rows.LeftOut.Add($"{file}: {name}");
        }

        if (table.Letters == TableLetters.Windows1258)
        {
            rows.Guessed.Add(file);
        }
    }

    private static void Add(ListKind kind, ListPlace at, ListCells cells, ListRows rows)
    {
        switch (kind)
        {
            case ListKind.Units:
                AddUnit(at, cells, rows);
                break;
            case ListKind.People:
                AddPerson(at, cells, rows);
                break;
            default:
                AddVenue(at, cells, rows);
                break;
        }
    }

    private static void AddUnit(ListPlace at, ListCells cells, ListRows rows)
    {
        var faults = rows.Faults.Count;
        var code = cells.NeededCode(ListColumns.Unit);
        var row = new UnitRow
        {
            At = at,
            Code = code ?? default,
            Name = cells.Line(ListColumns.Name, UnitPolicy.LongestName, UnitPolicy.ShortestName),
            Kind = cells.Kind(ListColumns.Kind),
            Parent = cells.Cell(ListColumns.Parent, cells.Code),
            Sector = cells.Cell(ListColumns.Sector, c => cells.Line(c, UnitPolicy.LongestSector)),
            Area = cells.Cell(ListColumns.Area, cells.Area),
            HeadCount = cells.Cell(ListColumns.HeadCount, cells.Count),
            From = cells.Day(ListColumns.From),
            To = cells.Cell(ListColumns.To, cells.Day),
            Successor = cells.Cell(ListColumns.Successor, cells.Code),
            Reports = cells.Cell(ListColumns.Reports, cells.YesNo),
        };
        if (rows.Faults.Count == faults)
        {
            rows.Units.Add(row);
        }
        else if (code is { } unread)
        {
            rows.Unread.Add(unread);
        }
    }

    private static void AddPerson(ListPlace at, ListCells cells, ListRows rows)
    {
        var (unit, role) = (cells.NeededCode(ListColumns.Unit), cells.Role(ListColumns.Role));
        var (name, phone) = (cells.Person(ListColumns.Name), cells.Phone(ListColumns.Phone));
        var faults = rows.Faults.Count;
        var title = cells.Cell(ListColumns.Title, c => cells.Line(c, UnitPolicy.LongestTitle));
        var (sector, area) = (cells.Line(ListColumns.Sector, UnitPolicy.LongestSector), cells.Area(ListColumns.Area));
        var (from, to) = (cells.Day(ListColumns.From), cells.Cell(ListColumns.To, cells.Day));
        if (rows.Faults.Count == faults && unit is not null && role is not null && name is not null && phone is not null)
        {
            rows.People.Add(new PersonRow
            {
                At = at, Unit = unit.Value, Role = role.Value, Name = name.Value, Phone = phone.Value, Title = title, Sector = sector, Area = area, From = from, To = to,
            });
        }
    }

    private static void AddVenue(ListPlace at, ListCells cells, ListRows rows)
    {
        var isNobodys = cells.Text(ListColumns.Unit) == "-";
        var unit = isNobodys ? null : cells.NeededCode(ListColumns.Unit);
        var text = cells.Text(ListColumns.Venue);
        if (VenueCode.TryParse(text, out var venue) != VenueCodeReading.Ok)
        {
            cells.Refuse<VenueCode>(ListColumns.Venue, text.Length == 0 ? ListFaultKind.Empty : ListFaultKind.VenueCode, text);
        }
        else if (unit is not null || isNobodys)
        {
            rows.Venues.Add(new VenueRow(at, unit, venue));
        }
    }

    private static ListFaultKind KindOf(TableRefusal why) => why switch
    {
        TableRefusal.Empty => ListFaultKind.EmptyFile,
        TableRefusal.Workbook => ListFaultKind.Workbook,
        TableRefusal.UnknownLetters => ListFaultKind.UnknownLetters,
        _ => ListFaultKind.NoTable,
    };
}
