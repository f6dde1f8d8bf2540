using System.Globalization;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>Where an open list of venues stands: page, view and label, kept as values of the flow.</summary>
internal sealed record VenueListState(int Page, bool IsCompact, string? Label)
{
    internal const string PageName = "venuePage";
    internal const string ViewName = "venueView";
    internal const string LabelName = "venueLabelFilter";

    private const int PageSize = 4;
    private const int CompactPageSize = 6;

    internal int Size => IsCompact ? CompactPageSize : PageSize;

    internal VenueFilter Filter => Label is null ? VenueFilter.All : new VenueFilter(Label);

    internal static VenueListState Of(DialogTurn turn) => new(
        int.TryParse(turn.Value(PageName), CultureInfo.InvariantCulture, out var page) ? page : 1,
        turn.Value(ViewName) == "compact",
        turn.Value(LabelName) is { Length: > 0 } label ? label : null);

    internal int PagesOf(int total) => Math.Max(1, (total + Size - 1) / Size);

    internal void Put(DialogTurn turn)
    {
        turn.Put(PageName, Page.ToString(CultureInfo.InvariantCulture));
        turn.Put(ViewName, IsCompact ? "compact" : "detailed");
        turn.Put(LabelName, Label ?? string.Empty);
    }
}
