using System.Globalization;
using System.Text;
using Bot.Dialogs.Configuration;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>
/// A page of "Danh sách các địa điểm của Bạn" with the count of all: in detail with address, label and who registered it, or one line each.
/// Tells also what waits for the person: requests to join, venues offered.
/// </summary>
[DialogAction("venues.list", Puts = ["venueRows", "venueTotal", "venueHeading", "venueWaiting", VenueListState.PageName, VenueListState.ViewName, VenueListState.LabelName])]
internal sealed class ListVenues(OfficeConfiguration office) : DialogAction<NoAnswers, ListVenues.Outcome>
{
    public enum Outcome
    {
        Some,

        /// <summary>The person runs no venue.</summary>
        None,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var resident = await turn.ResidentAsync(ct);
        turn.Put("venueWaiting", resident is null ? string.Empty : await VenuesWaiting.TextAsync(turn, resident, ct) is { Length: > 0 } text ? "\n" + text : string.Empty);
        if (resident is null || await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, VenueFilter.All, 0, 1, ct) is { Total: 0 })
        {
            return Outcome.None;
        }

        var state = VenueListState.Of(turn);
        var held = await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, state.Filter, (state.Page - 1) * state.Size, state.Size, ct);
        if (held.Page.Count == 0)
        {
            state = state with { Page = 1, Label = held.Total == 0 ? null : state.Label };
            held = await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, state.Filter, 0, state.Size, ct);
        }

        state.Put(turn);
        turn.Put("venueTotal", held.Total.ToString(CultureInfo.InvariantCulture));
        turn.Put("venueHeading", Heading(state, held.Total, turn.Language));
        turn.Put("venueRows", await RowsAsync(turn, state, held.Page, ct));
        return Outcome.Some;
    }

    private static string Heading(VenueListState state, int total, string language)
    {
        var label = state.Label is null ? string.Empty : language == "en" ? $", label “{state.Label}”" : $", nhãn “{state.Label}”";
        var pages = state.PagesOf(total);
        return pages == 1 ? label : label + (language == "en" ? $" (page {state.Page} of {pages})" : $" (trang {state.Page}/{pages})");
    }

    // Numbered as the buttons are, which can be typed.
    private async ValueTask<string> RowsAsync(DialogTurn turn, VenueListState state, IReadOnlyList<HeldVenue> page, CancellationToken ct)
    {
        var rows = new StringBuilder();
        for (var i = 0; i < page.Count; i++)
        {
            rows.Append(rows.Length == 0 ? string.Empty : "\n").Append(i + 1).Append(". ");
            rows.Append(state.IsCompact ? Compact(page[i], turn.Language) : await VenueCard.RowAsync(turn, page[i], office, ct));
        }

        return rows.ToString();
    }

    private static string Compact(HeldVenue held, string language) =>
        held.Venue.Name + (held.Person.Label is { } label ? $" [{label}]" : string.Empty) + (held.Venue.IsRetired ? VenueWords.Closed(language) : string.Empty);
}
