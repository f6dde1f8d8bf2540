using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>The labels a person uses, each with how many venues bear it, and all venues first.</summary>
internal sealed class VenueLabels : IOptionSource
{
    private const string Prefix = "=";
    private static readonly ListedOption All = new("all", "Tất cả địa điểm", "All venues");

    public string Name => "venues.labels";

    internal static string? Read(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : null;

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(search);
        var options = (await ListAsync(turn, ct)).Where(o => VietnameseText.Fold(o.Vi).Contains(folded, StringComparison.Ordinal)).ToList();
        return VenueChoice.Page(options, skip, take);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) => (await ListAsync(turn, ct)).Find(o => o.Id == id);

    private static async ValueTask<List<ListedOption>> ListAsync(DialogTurn turn, CancellationToken ct)
    {
        List<ListedOption> options = [All];
        if (await turn.ResidentAsync(ct) is { } resident)
        {
            options.AddRange((await turn.Store.VenuePeople.LabelsOfAsync(resident.Id, ct))
                .Select(l => new ListedOption(Prefix + l.Label, $"{l.Label} ({l.Venues})", $"{l.Label} ({l.Venues})")));
        }

        return options;
    }
}
