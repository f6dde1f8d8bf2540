using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>What can be chosen beside the list of venues: those of the page, other pages, and more. Typing searches all of the person's venues.</summary>
internal sealed class VenueMoves : IOptionSource
{
    private static readonly ListedOption Next = new("next", "Trang sau ▸", "Next ▸");
    private static readonly ListedOption Previous = new("previous", "◂ Trang trước", "◂ Previous");
    private static readonly ListedOption More = new("more", "Thêm, lọc, tham gia…", "Add, filter, join…");

    public string Name => "venues.moves";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return new OptionPage([], 0);
        }

        if (search.Length > 0)
        {
            var found = await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, new VenueFilter(Search: search), skip, take, ct);
            return new OptionPage([.. found.Page.Select(Option)], found.Total);
        }

        var state = VenueListState.Of(turn);
        var held = await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, state.Filter, (state.Page - 1) * state.Size, state.Size, ct);
        var options = held.Page.Select(Option).ToList();
        if (state.Page < state.PagesOf(held.Total))
        {
            options.Add(Next);
        }

        if (state.Page > 1)
        {
            options.Add(Previous);
        }

        options.Add(More);
        return VenueChoice.Page(options, skip, take);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct)
    {
        if (VenueChoice.Read(id) is { } venue)
        {
            return await turn.ResidentAsync(ct) is { } resident && await turn.Store.VenuePeople.RoleAsync(venue, resident.Id, ct) is not null
                && await turn.Store.Venues.FindAsync(venue, ct) is { } found ? new ListedOption(id, VenueChoice.Short(found.Name), VenueChoice.Short(found.Name)) : null;
        }

        return id switch { "next" => Next, "previous" => Previous, "more" => More, _ => null };
    }

    private static ListedOption Option(HeldVenue held) => new(VenueChoice.Id(held.Venue.Id), VenueChoice.Short(held.Venue.Name), VenueChoice.Short(held.Venue.Name));
}
