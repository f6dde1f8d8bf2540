using Bot.Dialogs.Configuration;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Actions.Privacy;

/// <summary>The purposes a person agreed to and may withdraw from.</summary>
internal sealed class ConsentOptions(OfficeConfiguration office) : IOptionSource
{
    public string Name => "consents.in-force";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var options = await ListAsync(turn, ct);
        return new OptionPage([.. options.Skip(skip).Take(take)], options.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        (await ListAsync(turn, ct)).FirstOrDefault(o => o.Id == id);

    private async ValueTask<List<ListedOption>> ListAsync(DialogTurn turn, CancellationToken ct)
    {
        var options = new List<ListedOption>();
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return options;
        }

        foreach (var (word, purpose) in PurposeWords.All)
        {
            if (await turn.Store.Consents.InForceAsync(resident.Id, purpose, ct) is not null)
            {
                var name = office.Privacy.Purposes[purpose].Name;
                options.Add(new ListedOption(word, name.Vi, name.En));
            }
        }

        return options;
    }
}
