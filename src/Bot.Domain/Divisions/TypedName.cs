using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>
/// A unit's name as typed. Whether its first word is the kind can only the list tell ("xã Phiên" or Xà Phiên, "quận Sơn" or Quan Sơn),
/// so both readings are kept. Short kinds (p., tp., tx., h.) count as the long ones.
/// </summary>
internal sealed record TypedName(string Whole, IReadOnlyList<string> BareForms)
{
    public static TypedName Parse(string typed)
    {
        var whole = DivisionSearch.WithLongKind(VietnameseText.Fold(typed));
        var bare = DivisionSearch.Bare(whole);
        return new TypedName(whole, bare == whole ? [whole] : [bare, whole]);
    }

    public bool HasKind => BareForms.Count > 1;

    /// <summary>Kind and name are the unit's.</summary>
    public bool IsWhole(string foldedName) => foldedName == Whole;

    /// <summary>The name is the unit's, whatever the kind.</summary>
    public bool IsBare(string bareName)
    {
        foreach (var form in BareForms)
        {
            if (form == bareName)
            {
                return true;
            }
        }

        return false;
    }
}
