using System.Globalization;
using Bot.Domain.Divisions;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Text;

namespace Bot.Domain.Units.Import;

/// <summary>What an office's words in a list are held against.</summary>
public sealed record ListWords(IReadOnlyList<UnitKind> Kinds, IDivisionCatalog Divisions, string HomeProvince, PhonePlan Phones);

/// <summary>Reads the cells of one line; what cannot be read is noted as a fault and comes back empty.</summary>
internal sealed class ListCells(ListPlace at, TableLine line, ListWords words, IList<ListFault> faults)
{
    private const int EarliestYear = 1945;
    private const int LatestYear = 2100;
    private static readonly string[] Days = ["d/M/yyyy", "yyyy-MM-dd", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] Yes = ["co", "x", "yes", "1", "true", "phai"];
    private static readonly string[] No = ["khong", "", "no", "0", "false"];

    public bool IsGiven(string column) => at.Columns.Place(column) is not null;

    public string Text(string column) => line.Cell(at.Columns.Place(column));

    public T? Refuse<T>(string column, ListFaultKind kind, string about = "")
    {
        faults.Add(at.Fault(column, kind, about));
        return default;
    }

    public Given<T> Cell<T>(string column, Func<string, T> read) => IsGiven(column) ? new Given<T>(true, read(column)) : default;

    public UnitCode? Code(string column)
    {
        var text = Text(column);
        return text.Length == 0 ? null : UnitCode.TryParse(text, out var code) ? code : Refuse<UnitCode?>(column, ListFaultKind.Code, text);
    }

    public UnitCode? NeededCode(string column) => Text(column).Length == 0 ? Refuse<UnitCode?>(column, ListFaultKind.Empty) : Code(column);

    public string? Line(string column, int longest, int shortest = 0)
    {
        var clean = VietnameseText.Clean(Text(column));
        if (clean.Length > longest)
        {
            return Refuse<string>(column, ListFaultKind.TooLong, longest.ToString(CultureInfo.InvariantCulture));
        }

        return clean.Length == 0 ? null : clean.Length < shortest ? Refuse<string>(column, ListFaultKind.Name, clean) : clean;
    }

    public string? Kind(string column)
    {
        var folded = VietnameseText.Fold(Text(column));
        if (folded.Length == 0)
        {
            return null;
        }

        bool IsNamed(string name) => VietnameseText.Fold(name) == folded;
        return words.Kinds.FirstOrDefault(k => k.Id == folded || IsNamed(k.Vi) || IsNamed(k.En) || k.Also.Any(IsNamed))?.Id
            ?? Refuse<string>(column, ListFaultKind.UnitKind, Text(column));
    }

    /// <summary>A code of today, a province, or a commune of the office's own province by its name.</summary>
    public string? Area(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (words.Divisions.Find(text) is { } division)
        {
            return division.Code;
        }

        var communes = PlaceSearch.Communes(words.Divisions, words.Divisions.CommunesOf(words.HomeProvince), text);
        return communes.Count == 1 ? communes[0].Division.Code : Refuse<string>(column, ListFaultKind.Area, text);
    }

    public int? Count(string column)
    {
        var text = Text(column).Replace(".", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= UnitPolicy.MostHeadCount ? count
            : Refuse<int?>(column, ListFaultKind.Number, Text(column));
    }

    public DateOnly? Day(string column)
    {
        var text = Text(column);
        return text.Length == 0 ? null
            : DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= EarliestYear and <= LatestYear ? day
            : Refuse<DateOnly?>(column, ListFaultKind.Day, text);
    }

    public bool YesNo(string column)
    {
        var folded = VietnameseText.Fold(Text(column));
        return Yes.Contains(folded) || (!No.Contains(folded) && Refuse<bool>(column, ListFaultKind.YesNo, Text(column)));
    }

    public PhoneNumber? Phone(string column)
    {
        var text = Text(column);

        // Excel takes the leading zero off a number.
        var whole = text.Length == 9 && text.All(char.IsAsciiDigit) ? "0" + text : text;
        return PhoneNumber.TryParse(whole, words.Phones, out var phone) ? phone : Refuse<PhoneNumber?>(column, text.Length == 0 ? ListFaultKind.Empty : ListFaultKind.Phone);
    }

    public PersonName? Person(string column) =>
        PersonName.TryParse(Text(column), out var name) ? name : Refuse<PersonName?>(column, Text(column).Length == 0 ? ListFaultKind.Empty : ListFaultKind.PersonName);

    public UnitRole? Role(string column) =>
        UnitRoleNames.Read(Text(column)) ?? Refuse<UnitRole?>(column, Text(column).Length == 0 ? ListFaultKind.Empty : ListFaultKind.Role, Text(column));
}
