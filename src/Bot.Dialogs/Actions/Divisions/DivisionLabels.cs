using Bot.Domain.Divisions;

namespace Bot.Dialogs.Actions.Divisions;

/// <summary>
/// Names of units in lists. Official names are the same in English; a name of 2021 by which a unit was found stands behind it, as far as
/// it fits.
/// </summary>
internal static class DivisionLabels
{
    // The longest label that every channel shows on a button.
    private const int Longest = 64;

    private static readonly string[] LongKinds = ["Thành phố ", "Thị xã ", "Thị trấn "];

    /// <param name="division">The unit of today.</param>
    /// <param name="province">Named behind the unit; null where everybody knows it.</param>
    /// <param name="former">How it was found, if by an old name.</param>
    public static ListedOption Option(Division division, Division? province, FormerUnit? former)
    {
        var name = province is null ? division.Name : $"{division.Name}, {province.Name}";
        if (former is null)
        {
            return new ListedOption(division.Code, name, name);
        }

        var shortName = province is null ? name : $"{division.Name}, {WithoutKind(province.Name)}";
        var (vi, en) = Relation(former.Level, division);
        return new ListedOption(division.Code, Fit(name, shortName, former, vi), Fit(name, shortName, former, en));
    }

    private static string Fit(string name, string shortName, FormerUnit former, (string Before, string After) words)
    {
        var own = Small(former.Name);
        var district = former.Level == FormerLevel.Commune ? former.Parent!.Name : null;
        string[] tries =
        [
            With(name, district is null ? own : $"{own}, {Small(district)}"),
            With(shortName, district is null ? own : $"{own}, {WithoutKind(district)}"),
            With(shortName, own),
        ];
        return Array.Find(tries, t => t.Length <= Longest) ?? name;

        string With(string today, string old) => $"{today} ({words.Before}{old}{words.After})";
    }

    private static ((string Before, string After) Vi, (string Before, string After) En) Relation(FormerLevel level, Division division) =>
        (level, division.ParentCode) switch
        {
            (FormerLevel.Commune, not null) or (FormerLevel.Province, null) => (("trước là ", string.Empty), ("formerly ", string.Empty)),
            (_, not null) => (("trước thuộc ", string.Empty), ("formerly in ", string.Empty)),
            _ => (("gồm ", " cũ"), ("with the former ", string.Empty)),
        };

    private static string WithoutKind(string name) => name[(Array.Find(LongKinds, k => name.StartsWith(k, StringComparison.Ordinal))?.Length ?? name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    // "phường Đông Thọ, thành phố Thanh Hóa": inside a sentence the kind is written small.
    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
