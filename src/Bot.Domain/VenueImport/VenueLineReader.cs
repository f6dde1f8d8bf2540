using Bot.Domain.Divisions;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueImport;

/// <summary>What lines of a list are read by.</summary>
/// <param name="Divisions">The communes of today and of 2021.</param>
/// <param name="Province">The office's own, which a line need not name.</param>
/// <param name="Categories">The kinds of venues.</param>
/// <param name="Phones">Which phones are good.</param>
public sealed record VenueLineRules(IDivisionCatalog Divisions, string Province, IReadOnlyList<VenueCategory> Categories, PhonePlan Phones);

/// <summary>Reads lines of a list as venues; everything that is wrong with a line is told at once.</summary>
public sealed class VenueLineReader
{
    private readonly VenueLineRules _rules;
    private readonly TableColumns _columns;
    private readonly IReadOnlyList<TableColumn> _known;
    private readonly PlaceCells _places;
    private readonly KindCells _kinds;

    public VenueLineReader(VenueLineRules rules, IReadOnlyList<string> head, bool isOffice)
    {
        _rules = rules;
        _known = isOffice ? VenueColumns.ForOffice : VenueColumns.ForOwner;
        _columns = TableColumns.Find(head, _known);
        _places = new PlaceCells(rules);
        _kinds = new KindCells(rules.Categories);
    }

    /// <summary>Nothing is to be read when these are not complete.</summary>
    public TableColumns Columns => _columns;

    /// <summary>The line, or what is wrong with it.</summary>
    public (VenueLine? Line, IReadOnlyList<LineFinding> Findings) Read(TableLine line, DateTimeOffset now)
    {
        if (line.Fault is { } fault)
        {
            return (null, [TableWords.Of(line.Number, fault)]);
        }

        var cells = new LineCells(line, _columns, _known);
        var name = Name(cells);
        var kind = _kinds.Read(cells);
        var commune = _places.Commune(cells);
        var street = commune is null ? null : _places.Street(cells, commune);
        var details = kind is null ? VenueDetails.None : DetailCells.Read(cells, kind.Asks, now);
        var (label, parent) = (Label(cells), Parent(cells));
        var (phone, owner) = OwnerCells.Read(cells, _rules.Phones);
        if (cells.Findings.Count > 0)
        {
            return (null, cells.Findings);
        }

        var wanted = new NewVenue(name!.Value, commune!.Code, street!, kind!.Id) { Details = details! };
        return (new VenueLine(line.Number, wanted) { Label = label, ParentCode = parent, Phone = phone, Owner = owner }, []);
    }

    private static VenueName? Name(LineCells cells)
    {
        var text = cells.Of(VenueColumns.Name);
        if (!VenueName.TryParse(text, out var name))
        {
            cells.Tell(
                VenueColumns.Name,
                text.Length == 0 ? new("chưa có tên.", "the name is missing.") : new("tên cần từ 2 đến 120 ký tự, có chữ hoặc số.", "a name has 2 to 120 characters, with a letter or digit."),
                new("Ghi tên như trên biển hiệu.", "Write it as on the sign."));
        }

        return name;
    }

    private static string? Label(LineCells cells)
    {
        var text = cells.Of(VenueColumns.Label);
        if (text.Length > VenuePolicy.LongestLabel)
        {
            cells.Tell(VenueColumns.Label, new("nhãn dài quá 30 ký tự.", "a label has at most 30 characters."), new("Ghi một hai từ.", "Write a word or two."));
        }

        return text.Length == 0 ? null : text;
    }

    private static VenueCode? Parent(LineCells cells)
    {
        var text = cells.Of(VenueColumns.Parent);
        if (text.Length == 0)
        {
            return null;
        }

        if (VenueCode.TryParse(text, out var code) == VenueCodeReading.Ok)
        {
            return code;
        }

        cells.Tell(
            VenueColumns.Parent, new("đây không phải mã địa điểm.", "this is not a venue's code."),
            new("Ghi mã 8 ký tự của địa điểm bao quanh, hoặc để trống.", "Write the 8 characters of the surrounding venue's code, or nothing."));
        return null;
    }
}
