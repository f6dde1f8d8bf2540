using System.Globalization;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Units;

/// <summary>Units and rows of people as entries of lists: a letter and the id, so that none is taken for a number of the list.</summary>
internal static class UnitChoice
{
    internal static string Id(UnitId unit) => unit.ToString();

    internal static UnitId? Read(string? id) =>
        id is ['u', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new UnitId(number) : null;
}
