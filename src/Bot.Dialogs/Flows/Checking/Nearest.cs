using Bot.Domain.Text;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>Finds the known word that was probably meant, so that a finding can offer it.</summary>
internal static class Nearest
{
    private const int ShortestPart = 4;

    /// <summary>" Có phải bạn muốn viết x?" and its English, or two empty texts when nothing known is near.</summary>
    public static (string Vi, string En) Hint(string word, IEnumerable<string> known)
    {
        var near = Find(word, known);
        return near is null ? (string.Empty, string.Empty) : ($" Có phải bạn muốn viết \"{near}\"?", $" Did you mean \"{near}\"?");
    }

    public static string? Find(string word, IEnumerable<string> known)
    {
        var folded = VietnameseText.Fold(word);
        string? best = null;
        var bestDistance = (folded.Length <= 5 ? 1 : Math.Max(2, folded.Length / 3)) + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(folded, VietnameseText.Fold(candidate));
            if (distance < bestDistance && distance < candidate.Length)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best ?? known.FirstOrDefault(k => IsPartOf(folded, VietnameseText.Fold(k)));
    }

    /// <summary>"phone" and "phoneNumber": one begins with the other.</summary>
    private static bool IsPartOf(string a, string b) =>
        Math.Min(a.Length, b.Length) >= ShortestPart && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    /// <summary>Insertions, removals, replacements and swaps of neighbours that turn one word into the other.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = isSwap ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
