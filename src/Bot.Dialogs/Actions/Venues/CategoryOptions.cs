using Bot.Dialogs.Configuration;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>The kinds of venues of config/venue-categories.yaml, in its order; searched by their words in either language.</summary>
internal sealed class CategoryOptions(OfficeConfiguration office) : IOptionSource
{
    private readonly (ListedOption Option, string Folded)[] _options =
        [.. office.VenueCategories.Select(c => (new ListedOption(c.Id, c.Vi, c.En), VietnameseText.Fold($"{c.Vi} {c.En} {string.Join(' ', c.Also)}".Replace(',', ' '))))];

    public string Name => "venues.categories";

    public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var words = VietnameseText.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = Matching(words, " ");
        var found = whole.Count > 0 ? whole : Matching(words, string.Empty);
        return ValueTask.FromResult(new OptionPage([.. found.Skip(skip).Take(take)], found.Count));
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        ValueTask.FromResult(_options.Select(o => o.Option).FirstOrDefault(o => o.Id == id));

    // Whole words first: "quan pho" means a noodle shop, not an agency's "cơ quan, văn phòng".
    private List<ListedOption> Matching(string[] words, string after) =>
        [.. _options.Where(o => Array.TrueForAll(words, w => $" {o.Folded} ".Contains($" {w}{after}", StringComparison.Ordinal))).Select(o => o.Option)];
}
