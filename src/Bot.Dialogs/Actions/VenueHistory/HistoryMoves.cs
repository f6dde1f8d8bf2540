namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>Where one can go from the open page of a venue's history: only what exists is offered.</summary>
internal sealed class HistoryMoves : IOptionSource
{
    internal const string Older = "older";
    internal const string Newer = "newer";

    private static readonly ListedOption OlderMove = new(Older, "Cũ hơn", "Older");
    private static readonly ListedOption NewerMove = new(Newer, "Mới hơn", "Newer");
    private static readonly ListedOption FilterMove = new("filter", "Lọc", "Filter");
    private static readonly ListedOption Export = new("export", "Xuất file", "Get a file");
    private static readonly ListedOption Done = new("done", "Xong", "Done");

    public string Name => "venue-history.moves";

    public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var moves = Moves(turn);
        return ValueTask.FromResult(new OptionPage([.. moves.Skip(skip).Take(take)], moves.Count));
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        ValueTask.FromResult(Moves(turn).FirstOrDefault(m => m.Id == id));

    private static List<ListedOption> Moves(DialogTurn turn)
    {
        var page = HistoryPages.Current(turn);
        var moves = new List<ListedOption>(5);
        if (page < HistoryPages.Last(turn))
        {
            moves.Add(OlderMove);
        }

        if (page > 1)
        {
            moves.Add(NewerMove);
        }

        return [.. moves, FilterMove, Export, Done];
    }
}
