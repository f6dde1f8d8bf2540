namespace Bot.Dialogs.Actions.Venues;

/// <summary>The labels a person uses, each with how many venues bear it, and all venues first.</summary>
internal sealed class VenueLabels() : ShortList("venues.labels")
{
    private const string Prefix = "=";
    private static readonly ListedOption All = new("all", "Tất cả địa điểm", "All venues");

    internal static string? Read(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : null;

    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
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
