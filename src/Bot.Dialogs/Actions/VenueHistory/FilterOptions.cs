using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>By what an open history can be filtered: the letter's four boxes, less those that would have one entry only.</summary>
internal sealed class FilterOptions : IOptionSource
{
    public string Name => "venue-history.filters";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(search);
        var options = (await AllAsync(turn, ct)).Where(o => folded.Length == 0 || VietnameseText.Fold(o.Vi + " " + o.En).Contains(folded, StringComparison.Ordinal)).ToList();
        return new OptionPage([.. options.Skip(skip).Take(take)], options.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        (await AllAsync(turn, ct)).FirstOrDefault(o => o.Id == id);

    private static async ValueTask<List<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
    {
        var options = new List<ListedOption> { new("time", "Thời điểm quét", "Time"), new("person", "Người đến địa điểm", "Visitor") };
        if (await turn.ResidentAsync(ct) is { } resident)
        {
            if (await turn.Store.VenueHistory.CountVenuesAsync(resident.Id, ct) > 1)
            {
                options.Add(new("venue", "Địa điểm quét", "Place"));
            }

            if ((await turn.Store.VenueHistory.HelpersAsync(resident.Id, null, 2, ct)).Count > 1)
            {
                options.Add(new("controller", "Người kiểm soát vào ra", "Controller"));
            }
        }

        if (!ChosenFilter.Of(turn).IsNone)
        {
            options.Add(new("clear", "Bỏ hết bộ lọc", "Clear all filters"));
        }

        options.Add(new("list", "Xem lịch sử", "Show the list"));
        return options;
    }
}
