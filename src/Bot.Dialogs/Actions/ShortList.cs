using Bot.Domain.Text;

namespace Bot.Dialogs.Actions;

/// <summary>A list that is made whole whenever it is shown, searched or chosen from. What is typed is looked for in the labels of both languages.</summary>
internal abstract class ShortList(string name) : IOptionSource
{
    public string Name => name;

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(search);
        var options = (await AllAsync(turn, ct))
            .Where(o => folded.Length == 0 ? IsShown(turn, o) : VietnameseText.Fold(o.Vi + " " + o.En).Contains(folded, StringComparison.Ordinal)).ToList();
        return new OptionPage([.. options.Skip(skip).Take(take)], options.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        (await AllAsync(turn, ct)).FirstOrDefault(o => o.Id == id);

    /// <summary>Everything that can be chosen now.</summary>
    protected abstract ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct);

    /// <summary>False for what is found by typing it, and not shown before.</summary>
    protected virtual bool IsShown(DialogTurn turn, ListedOption option) => true;
}
