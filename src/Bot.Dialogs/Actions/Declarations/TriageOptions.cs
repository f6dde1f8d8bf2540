using Bot.Domain.Declarations;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Declarations;

/// <summary>The symptoms or contacts of config/triage.yaml as a list to pick from.</summary>
internal sealed class TriageOptions(string name, IReadOnlyList<TriageItem> items) : IOptionSource
{
    private readonly IReadOnlyList<(ListedOption Option, string Folded)> _options =
        [.. items.Select(i => (new ListedOption(i.Id, i.Vi, i.En), VietnameseText.Fold(i.Vi + " " + i.En)))];

    public string Name => name;

    public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(search);
        var found = _options.Where(o => folded.Length == 0 || o.Folded.Contains(folded, StringComparison.Ordinal)).Select(o => o.Option).ToList();
        return ValueTask.FromResult(new OptionPage([.. found.Skip(skip).Take(take)], found.Count));
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct)
    {
        foreach (var (option, _) in _options)
        {
            if (option.Id == id)
            {
                return ValueTask.FromResult<ListedOption?>(option);
            }
        }

        return ValueTask.FromResult<ListedOption?>(null);
    }
}
