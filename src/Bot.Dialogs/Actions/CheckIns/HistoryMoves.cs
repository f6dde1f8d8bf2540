namespace Bot.Dialogs.Actions.CheckIns;

/// <summary>Where one can go from the open page of the history: only what exists is offered.</summary>
internal sealed class HistoryMoves : IOptionSource
{
    private static readonly ListedOption Older = new("older", "Cũ hơn", "Older");
    private static readonly ListedOption Newer = new("newer", "Mới hơn", "Newer");
    private static readonly ListedOption Done = new("done", "Xong", "Done");

    public string Name => "history.moves";

    public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var moves = Moves(turn);
        return ValueTask.FromResult(new OptionPage([.. moves.Skip(skip).Take(take)], moves.Count));
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        ValueTask.FromResult(Moves(turn).FirstOrDefault(m => m.Id == id));

    private static List<ListedOption> Moves(DialogTurn turn)
    {
        var page = HistoryPage.Current(turn);
        var moves = new List<ListedOption>(3);
        if (page < HistoryPage.Count(turn))
        {
            moves.Add(Older);
        }

        if (page > 1)
        {
            moves.Add(Newer);
        }

        moves.Add(Done);
        return moves;
    }
}
