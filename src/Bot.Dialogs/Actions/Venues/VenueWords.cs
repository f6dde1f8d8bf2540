using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>How venues read in lists and cards.</summary>
internal static class VenueWords
{
    /// <summary>"Cửa hàng ABC, Số 120 đường Mẫu, Phường Hạc Thành, Tỉnh Thanh Hóa" with time or plate where it has one.</summary>
    internal static string Line(Venue venue, OfficeConfiguration office, string language)
    {
        var details = Details(venue.Details, language);
        return $"{venue.Name}, {AddressText.Join(office.Divisions, venue.Street, venue.CommuneCode)}{(details.Length == 0 ? string.Empty : $" ({details})")}";
    }

    internal static string Yours(Venue venue, string language) =>
        language == "en" ? $" – yours, code {venue.Code.Display}" : $" – của bạn, mã {venue.Code.Display}";

    internal static string Closed(string language) => language == "en" ? " (closed)" : " (đã ngừng)";

    internal static string Category(Venue venue, OfficeConfiguration office, string language) =>
        office.VenueCategories.FirstOrDefault(c => c.Id == venue.Category) is { } category ? (language == "en" ? category.En : category.Vi) : venue.Category;

    internal static string Details(VenueDetails details, string language) => details switch
    {
        { Event: { } times } => language == "en"
            ? $"{VietnamTime.Full(times.Begin)} to {VietnamTime.Full(times.End)}"
            : $"từ {VietnamTime.Full(times.Begin)} đến {VietnamTime.Full(times.End)}",
        { Vehicle: { Trip: { } trip } vehicle } => $"{vehicle.Plate}, {trip}",
        { Vehicle: { } vehicle } => vehicle.Plate.Value,
        _ => string.Empty,
    };

    internal static string Role(VenueRole role, string language) => (role, language) switch
    {
        (VenueRole.Owner, "en") => "owner",
        (VenueRole.Manager, "en") => "co-manager",
        (VenueRole.Controller, "en") => "controller",
        (VenueRole.Owner, _) => "người đăng ký",
        (VenueRole.Manager, _) => "đồng quản lý",
        _ => "người kiểm soát vào ra",
    };
}
