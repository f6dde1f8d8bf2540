using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>
/// What the person may do with the venue that is open, by role and state; what only its owner may and seldom does stands in a list of its own.
/// Choosing grants nothing: each deed asks for the right again.
/// </summary>
internal abstract class VenueDeeds(string name, bool isOwners) : IOptionSource
{
    private static readonly ListedOption History = new("history", "Lịch sử quét mã", "Scan history");
    private static readonly ListedOption Papers = new("papers", "Nhận mã QR", "Get its QR");
    private static readonly ListedOption Label = new("label", "Gắn nhãn", "Label it");
    private static readonly ListedOption Edit = new("edit", "Sửa thông tin", "Correct details");
    private static readonly ListedOption People = new("people", "Người cùng quản lý", "People");
    private static readonly ListedOption Code = new("code", "Cấp mã mới", "New code");
    private static readonly ListedOption Transfer = new("transfer", "Chuyển giao", "Hand on");
    private static readonly ListedOption TakeBack = new("take-back", "Thôi chuyển giao", "Take the offer back");
    private static readonly ListedOption Retire = new("retire", "Ngừng hoạt động", "Close it");
    private static readonly ListedOption Reopen = new("reopen", "Mở lại", "Open it again");
    private static readonly ListedOption TakeOver = new("take-over", "Nhận làm người phụ trách", "Become its owner");
    private static readonly ListedOption Leave = new("leave", "Thôi tham gia", "Leave");
    private static readonly ListedOption Govern = new("govern", "Mã mới, chuyển giao, đóng…", "New code, hand on, close…");
    private static readonly ListedOption ToCard = new("card", "Xong", "Done");
    private static readonly ListedOption ToList = new("list", "Danh sách", "List");

    public string Name => name;

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct) =>
        search.Length > 0 ? new OptionPage([], 0) : VenueChoice.Page(await ListAsync(turn, ct), skip, take);

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) => (await ListAsync(turn, ct)).Find(o => o.Id == id);

    private async ValueTask<List<ListedOption>> ListAsync(DialogTurn turn, CancellationToken ct)
    {
        if (FoundVenue.IdOf(turn) is not { } id || await turn.ResidentAsync(ct) is not { } resident
            || await turn.Store.VenuePeople.RoleAsync(id, resident.Id, ct) is not { } role || await turn.Store.Venues.FindAsync(id, ct) is not { } venue)
        {
            return [ToList];
        }

        return isOwners ? await OfOwnerAsync(turn, role, venue, ct) : await OfEverybodyAsync(turn, (resident.Id, role), venue, ct);
    }

    private static async ValueTask<List<ListedOption>> OfEverybodyAsync(DialogTurn turn, (ResidentId Id, VenueRole Role) who, Venue venue, CancellationToken ct)
    {
        List<ListedOption> options = [History];
        if (VenueRights.May(who.Role, VenueDeed.Print))
        {
            options.AddRange(venue.IsRetired ? [Label, Edit] : [Papers, Label, Edit]);
        }
        else
        {
            options.Add(Label);
        }

        if (VenueRights.May(who.Role, VenueDeed.Govern))
        {
            options.AddRange([People, Govern]);
        }
        else
        {
            options.AddRange(await TakeOverVenue.MayAsync(turn.Domain(), who.Id, venue.Id, ct) ? [TakeOver, Leave] : [Leave]);
        }

        options.Add(ToList);
        return options;
    }

    private static async ValueTask<List<ListedOption>> OfOwnerAsync(DialogTurn turn, VenueRole role, Venue venue, CancellationToken ct)
    {
        if (!VenueRights.May(role, VenueDeed.Govern))
        {
            return [ToCard];
        }

        var isOffered = await turn.Store.VenueTransfers.FindAsync(venue.Id, ct) is { } offer && AnswerOffer.IsGood(offer, turn.Now);
        return [.. venue.IsRetired ? new[] { Reopen } : [Code, Retire], isOffered ? TakeBack : Transfer, ToCard];
    }
}

/// <summary>For everybody with a role.</summary>
internal sealed class CardDeeds() : VenueDeeds("venues.deeds", isOwners: false);

/// <summary>For its owner alone.</summary>
internal sealed class OwnerDeeds() : VenueDeeds("venues.owner-deeds", isOwners: true);
