using Bot.Dialogs.Flows;
using Bot.Domain.Text;

namespace Bot.Dialogs.Engine;

/// <summary>Finds what a typed text means among labels: exact folded label or other word, else the only one that holds all typed words.</summary>
internal sealed class OptionIndex
{
    private readonly List<Entry> _entries = [];

    public static OptionIndex Of(IReadOnlyList<Option> options)
    {
        var index = new OptionIndex();
        foreach (var option in options)
        {
            List<string> labels = [option.Label.Vi.Source, option.Label.En.Source];
            if (option.ShortLabel is { } shortLabel)
            {
                labels.Add(shortLabel.Vi.Source);
                labels.Add(shortLabel.En.Source);
            }

            index.Add(option.Id, labels, option.Also);
        }

        return index;
    }

    public void Add(string id, IEnumerable<string> labels, IEnumerable<string> also)
    {
        var folded = labels.Select(VietnameseText.Fold).ToArray();
        _entries.Add(new Entry(id, [.. folded, .. also.Select(VietnameseText.Fold)], [.. folded.Select(Words)]));
    }

    /// <param name="folded">What was typed, folded.</param>
    /// <returns>The option's id, or null when none or several could be meant.</returns>
    public string? Find(string folded) => folded.Length == 0 ? null : FindExact(folded) ?? FindByWords(Words(folded));

    /// <summary>Only a whole label or other word counts: beside a free answer, single words of it mean nothing.</summary>
    public string? FindExact(string folded)
    {
        foreach (var entry in _entries)
        {
            if (Array.IndexOf(entry.Exact, folded) >= 0)
            {
                return entry.Id;
            }
        }

        return null;
    }

    private string? FindByWords(string[] typed)
    {
        string? found = null;
        foreach (var entry in _entries)
        {
            if (typed.Length == 0 || !entry.HoldsAll(typed))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = entry.Id;
        }

        return found;
    }

    private static readonly char[] Separators = [' ', ',', '.', ';', ':', '(', ')', '/', '!', '?', '"'];

    private static string[] Words(string folded) => folded.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private sealed record Entry(string Id, string[] Exact, string[][] WordsOfLabels)
    {
        public bool HoldsAll(string[] typed)
        {
            foreach (var label in WordsOfLabels)
            {
                if (Array.TrueForAll(typed, word => Array.IndexOf(label, word) >= 0))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
