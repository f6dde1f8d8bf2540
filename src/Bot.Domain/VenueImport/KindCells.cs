using Bot.Domain.Privacy;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueImport;

/// <summary>The kind of a venue of a list: its name in either language, its id, or another word that config/venue-categories.yaml gives it.</summary>
internal sealed class KindCells(IReadOnlyList<VenueCategory> categories)
{
    private const int Shown = 4;

    private readonly (VenueCategory Category, string[] Names)[] _names =
        [.. categories.Select(c => (c, new[] { c.Id, c.Vi, c.En }.Concat(c.Also).Select(Key).ToArray()))];

    public VenueCategory? Read(LineCells cells)
    {
        var key = Key(cells.Of(VenueColumns.Category));
        if (key.Length == 0)
        {
            cells.Tell(VenueColumns.Category, new("chưa có loại địa điểm.", "the kind is missing."), Examples(categories));
            return null;
        }

        var exact = _names.Where(n => n.Names.Contains(key)).Select(n => n.Category).ToList();
        var found = exact.Count > 0 ? exact : [.. _names.Where(n => n.Names.Any(name => $" {name} ".Contains($" {key} ", StringComparison.Ordinal))).Select(n => n.Category)];
        if (found.Count == 1)
        {
            return found[0];
        }

        cells.Tell(
            VenueColumns.Category,
            found.Count == 0 ? new("không có loại này.", "there is no such kind.") : new("có thể là nhiều loại.", "it may be several kinds."),
            Examples(found.Count == 0 ? categories : found));
        return null;
    }

    private static BilingualText Examples(IReadOnlyList<VenueCategory> of) => new(
        $"Ghi như trong chương trình, VD: {string.Join("; ", of.Take(Shown).Select(c => c.Vi))}.",
        $"Write it as the program does, e.g. {string.Join("; ", of.Take(Shown).Select(c => c.En))}.");

    private static string Key(string text) =>
        string.Join(' ', string.Concat(VietnameseText.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
