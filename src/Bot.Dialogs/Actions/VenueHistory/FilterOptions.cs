namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>By what an open history can be filtered: the letter's four boxes, less those that would have one entry only.</summary>
internal sealed class FilterOptions() : ShortList("venue-history.filters")
{
    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
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
