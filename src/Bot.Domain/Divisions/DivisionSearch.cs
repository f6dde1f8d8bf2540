using Bot.Domain.Text;

namespace Bot.Domain.Divisions;

/// <summary>
/// Finds units by what people type: without marks, with or without "phường", "xã", "tỉnh", also in their short forms (p., x., tp.).
/// Two units may fold to the same name (Phường Đông Tiến, Xã Đồng Tiến): then both are given and the person picks.
/// </summary>
public static class DivisionSearch
{
    private static readonly string[] Kinds = ["phuong ", "xa ", "dac khu ", "thanh pho ", "tinh ", "huyen ", "quan ", "thi xa ", "thi tran "];

    private static readonly (string Short, string Long)[] ShortKinds =
    [
        ("p. ", "phuong "), ("p.", "phuong "), ("x. ", "xa "), ("x.", "xa "), ("tp. ", "thanh pho "), ("tp.", "thanh pho "), ("tp ", "thanh pho "),
        ("t. ", "tinh "), ("h. ", "huyen "), ("h.", "huyen "), ("q. ", "quan "), ("q.", "quan "), ("tx. ", "thi xa "), ("tx.", "thi xa "), ("tx ", "thi xa "),
        ("tt. ", "thi tran "), ("tt.", "thi tran "), ("tt ", "thi tran "),
    ];

    /// <summary>Exact names first, then names that begin so, then names with all typed words; the order of the list within each.</summary>
    public static IReadOnlyList<Division> Find(IReadOnlyList<Division> divisions, string typed)
    {
        if (VietnameseText.Fold(typed).Length == 0)
        {
            return divisions;
        }

        var name = TypedName.Parse(typed);
        var exact = Exact(divisions, name);
        return exact.Count > 0 ? exact : Alike(divisions, name);
    }

    /// <summary>The name without its kind: "ham rong" of "phuong ham rong".</summary>
    public static string Bare(string folded) => Rest(folded, Kinds.FirstOrDefault(k => Begins(folded, k))) ?? folded;

    /// <summary>"tp. thanh hoa" as "thanh pho thanh hoa".</summary>
    internal static string WithLongKind(string folded)
    {
        var found = ShortKinds.FirstOrDefault(k => Begins(folded, k.Short));
        return found.Long is null ? folded : found.Long + Rest(folded, found.Short);
    }

    /// <summary>Those with kind and name as typed, else those with the name.</summary>
    internal static IReadOnlyList<Division> Exact(IReadOnlyList<Division> divisions, TypedName name)
    {
        var named = divisions.Where(d => name.IsBare(d.Bare)).ToList();
        var same = named.Where(d => name.IsWhole(d.Folded)).ToList();
        return same.Count > 0 ? same : named;
    }

    internal static IReadOnlyList<Division> Alike(IReadOnlyList<Division> divisions, TypedName name)
    {
        var bare = name.BareForms[0];
        var words = Words(bare);
        return [.. divisions.Where(d => HasAllWords(d.Folded, words)).OrderBy(d => d.Bare.StartsWith(bare, StringComparison.Ordinal) ? 0 : 1)];
    }

    internal static string[] Words(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal static bool HasAllWords(string name, IReadOnlyList<string> words)
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

    private static bool Begins(string folded, string kind) => folded.Length > kind.Length && folded.StartsWith(kind, StringComparison.Ordinal);

    private static string? Rest(string folded, string? kind) => kind is null ? null : folded[kind.Length..];
}
