using Bot.Dialogs.Actions.Venues;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Units;

/// <summary>Lists of the flow about units; each is made anew whenever it is shown or chosen from.</summary>
internal abstract class UnitList(string name) : ShortList(name)
{
    protected static ListedOption Option(string id, string label) => new(id, VenueChoice.Short(label), VenueChoice.Short(label));
}

/// <summary>The units in which the person has a role.</summary>
internal sealed class HeldUnits() : UnitList("units.held")
{
    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident
            ? [.. (await OpenedUnit.HeldAsync(turn, resident.Id, ct)).Select(u => Option(UnitChoice.Id(u.Id), u.Name))]
            : [];
}

/// <summary>The units to which a venue of the person can be given.</summary>
internal sealed class LinkableUnits() : UnitList("units.linkable")
{
    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident
            ? [.. (await LinkVenue.UnitsOfAsync(turn.Domain(), resident.Id, ct)).Select(u => Option(UnitChoice.Id(u.Id), u.Name)), new ListedOption("none", "Không thuộc đơn vị nào", "None of them")]
            : [];
}

/// <summary>The venues that the person runs and that are not the open unit's yet.</summary>
internal sealed class FreeVenues() : UnitList("units.free-venues")
{
    private const int Most = 200;

    internal static async ValueTask<IReadOnlyList<Venue>> OfAsync(DialogTurn turn, CancellationToken ct)
    {
        if (OpenedUnit.IdOf(turn) is not { } unit || await turn.ResidentAsync(ct) is not { } resident)
        {
            return [];
        }

        var taken = (await turn.Store.UnitVenues.VenuesOfAsync(unit, ct)).Select(v => v.Venue.Id).ToHashSet();
        var held = await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, VenueFilter.All, 0, Most, ct);
        return [.. held.Page.Where(h => VenueRights.May(h.Person.Role, VenueDeed.Edit) && !h.Venue.IsClosed(turn.Now) && !taken.Contains(h.Venue.Id)).Select(h => h.Venue)];
    }

    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct) =>
        [.. (await OfAsync(turn, ct)).Select(v => Option(VenueChoice.Id(v.Id), v.Name))];
}

/// <summary>The venues of the open unit.</summary>
internal sealed class UnitVenues() : UnitList("units.venues")
{
    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct) =>
        OpenedUnit.IdOf(turn) is { } unit ? [.. (await turn.Store.UnitVenues.VenuesOfAsync(unit, ct)).Select(v => Option(VenueChoice.Id(v.Venue.Id), v.Venue.Name))] : [];
}

/// <summary>The clerks of the open unit.</summary>
internal sealed class UnitClerks() : UnitList("units.clerks")
{
    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct) =>
        OpenedUnit.IdOf(turn) is { } unit
            ? [.. (await turn.Store.UnitPeople.OfUnitAsync(unit, VietnamTime.Date(turn.Now), ct)).Where(p => p.Role == UnitRole.Clerk).Select(p => Option(VenueChoice.RowId(p.Id), p.Name.Value))]
            : [];
}

/// <summary>People to be confirmed, of all units that the person keeps.</summary>
internal sealed class DoubtedPeople() : UnitList("units.to-confirm")
{
    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } keeper
            ? [.. (await AnswerRecognition.ToConfirmAsync(turn.Domain(), keeper.Id, ct)).Select(h => Option(VenueChoice.RowId(h.Person.Id), $"{h.Person.Name.Value}, {h.Unit.Name}"))]
            : [];
}

/// <summary>What the person may do with the open unit. Choosing grants nothing: each deed asks for the right again.</summary>
internal sealed class UnitDeeds() : UnitList("units.deeds")
{
    private static readonly ListedOption Clerk = new("clerk", "Giao người báo cáo thay", "Name a clerk");
    private static readonly ListedOption Withdraw = new("withdraw", "Thôi giao", "Take a clerk's role away");
    private static readonly ListedOption Link = new("link", "Gắn địa điểm", "Add a venue");
    private static readonly ListedOption Unlink = new("unlink", "Bỏ địa điểm", "Take a venue off");
    private static readonly ListedOption Confirm = new("confirm", "Người chờ xác nhận", "People to be confirmed");
    private static readonly ListedOption Others = new("list", "Đơn vị khác", "Other units");
    private static readonly ListedOption Done = new("done", "Xong", "Done");

    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
    {
        var options = new List<ListedOption>();
        if (OpenedUnit.IdOf(turn) is { } unit && await turn.ResidentAsync(ct) is { } resident)
        {
            var roles = (await turn.Store.UnitPeople.OfResidentAsync(resident.Id, VietnamTime.Date(turn.Now), ct)).Where(p => p.Unit == unit).Select(p => p.Role).ToList();
            var people = await turn.Store.UnitPeople.OfUnitAsync(unit, VietnamTime.Date(turn.Now), ct);
            bool May(UnitDeed deed) => roles.Exists(r => UnitRights.May(r, deed));
            Add(options, Clerk, May(UnitDeed.Delegate));
            Add(options, Withdraw, May(UnitDeed.Delegate) && people.Any(p => p.Role == UnitRole.Clerk));
            Add(options, Link, May(UnitDeed.LinkVenue) && (await FreeVenues.OfAsync(turn, ct)).Count > 0);
            Add(options, Unlink, May(UnitDeed.LinkVenue) && (await turn.Store.UnitVenues.VenuesOfAsync(unit, ct)).Count > 0);
            Add(options, Confirm, May(UnitDeed.Confirm));
            Add(options, Others, (await OpenedUnit.HeldAsync(turn, resident.Id, ct)).Count > 1);
        }

        options.Add(Done);
        return options;
    }

    private static void Add(List<ListedOption> options, ListedOption option, bool isThere)
    {
        if (isThere)
        {
            options.Add(option);
        }
    }
}
