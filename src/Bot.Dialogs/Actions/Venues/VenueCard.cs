using System.Globalization;
using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>A venue as one of its people sees it. Names and phones of others are masked as in the 2021 lists.</summary>
internal static class VenueCard
{
    internal const string Kind = "venueKind";
    internal const string Owner = "venueOwner";
    internal const string State = "venueState";

    internal static async ValueTask<string> RowAsync(DialogTurn turn, HeldVenue held, OfficeConfiguration office, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        var label = held.Person.Label is { } text ? (isEnglish ? $"\n   Label: {text}" : $"\n   Nhãn: {text}") : string.Empty;
        var closed = held.Venue.IsRetired ? VenueWords.Closed(turn.Language) : string.Empty;
        var owner = isEnglish ? "Registered by: " : "Người đăng ký: ";
        var address = AddressText.Join(office.Divisions, held.Venue.Street, held.Venue.CommuneCode);
        return $"{held.Venue.Name}{closed}\n   {address}{label}\n   {owner}{await OwnerAsync(turn, held.Venue.Id, ct)}";
    }

    internal static async ValueTask PutAsync(DialogTurn turn, HeldVenue held, OfficeConfiguration office, CancellationToken ct)
    {
        var venue = held.Venue;
        FoundVenue.Put(turn, venue, office);
        var details = VenueWords.Details(venue.Details, turn.Language);
        turn.Put(Kind, VenueWords.Category(venue, office, turn.Language) + (details.Length == 0 ? string.Empty : $", {details}"));
        turn.Put(Owner, await OwnerAsync(turn, venue.Id, ct));
        turn.Put(State, await StateAsync(turn, held, ct));
    }

    /// <summary>"NGUYỄN VĂN ***, 0710 000 ***".</summary>
    internal static string Masked(Resident? resident) => resident is null
        ? "***"
        : string.Join(", ", new[] { resident.Name is { } name ? Masking.Name(name) : null, resident.Phone is { } phone ? Masking.Phone(phone) : null }.OfType<string>());

    private static async ValueTask<string> OwnerAsync(DialogTurn turn, VenueId venue, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        if ((await turn.Store.VenuePeople.OfVenueAsync(venue, VenueTie.Active, ct)).FirstOrDefault(p => p.Role == VenueRole.Owner) is not { } owner)
        {
            return isEnglish ? "(nobody)" : "(chưa có ai)";
        }

        return (await turn.ResidentAsync(ct))?.Id == owner.Resident
            ? (isEnglish ? "you" : "bạn")
            : Masked(await turn.Store.Residents.FindAsync(owner.Resident, ct));
    }

    private static async ValueTask<string> StateAsync(DialogTurn turn, HeldVenue held, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        List<string> lines = [(isEnglish ? "Your role: " : "Vai trò của bạn: ") + VenueWords.Role(held.Person.Role, turn.Language)];
        if (held.Person.Label is { } label)
        {
            lines.Add((isEnglish ? "Label: " : "Nhãn: ") + label);
        }

        if (held.Venue.IsRetired)
        {
            lines.Add(isEnglish ? "Closed: its code leads nowhere" : "Đã ngừng hoạt động, mã QR không còn dùng được");
        }
        else if (held.Venue.IsClosed(turn.Now))
        {
            lines.Add(isEnglish ? "The event is over: its code leads nowhere" : "Sự kiện đã kết thúc, mã QR không còn dùng được");
        }

        if (held.Person.Role == VenueRole.Owner && await turn.Store.VenueTransfers.FindAsync(held.Venue.Id, ct) is { } offer && AnswerOffer.IsGood(offer, turn.Now))
        {
            lines.Add((isEnglish ? "Offered to " : "Đang chờ nhận chuyển giao: ") + Masking.Phone(offer.To));
        }

        var asked = held.Person.Role == VenueRole.Owner ? (await turn.Store.VenuePeople.OfVenueAsync(held.Venue.Id, VenueTie.Asked, ct)).Count : 0;
        if (asked > 0)
        {
            lines.Add((isEnglish ? "Requests to join: " : "Yêu cầu tham gia: ") + asked.ToString(CultureInfo.InvariantCulture));
        }

        return "\n" + string.Join('\n', lines);
    }
}
