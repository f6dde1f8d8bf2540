using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>
/// Finds units by what people type: without marks, with or without "phường", "xã", "tỉnh", also in their short forms (p., x., tp.).
/// Two units may fold to the same name (Phường Đông Tiến, Xã Đồng Tiến): then both are given and the person picks.
/// </summary>
public static class DivisionSearch
{
    private static readonly string[] Prefixes = ["phuong ", "xa ", "dac khu ", "thanh pho ", "tinh ", "p. ", "p.", "x. ", "x.", "tp. ", "tp.", "tp ", "t. "];

    /// <summary>Exact names first, then names that begin so, then names with all typed words; the order of the list within each.</summary>
    public static IReadOnlyList<Division> Find(IReadOnlyList<Division> divisions, string typed)
    {
        var folded = VietnameseText.Fold(typed);
        if (folded.Length == 0)
        {
            return divisions;
        }

        var bare = Bare(folded);
        var exact = divisions.Where(d => d.Folded == folded || Bare(d.Folded) == bare).ToList();
        if (exact.Count > 0)
        {
            var same = exact.Where(d => d.Folded == folded).ToList();
            return same.Count > 0 ? same : exact;
        }

        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. divisions.Where(d => HasAllWords(d.Folded, words)).OrderBy(d => Bare(d.Folded).StartsWith(bare, StringComparison.Ordinal) ? 0 : 1)];
    }

    /// <summary>The name without its kind: "ham rong" of "phuong ham rong".</summary>
    public static string Bare(string folded)
    {
        foreach (var prefix in Prefixes)
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal) && folded.Length > prefix.Length)
            {
                return folded[prefix.Length..];
            }
        }

        return folded;
    }

    private static bool HasAllWords(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (!(" " + name).Contains(" " + word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
