using System.Globalization;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueImport;

/// <summary>What events and vehicles have beside name and place. Cells that the kind does not ask for are not read.</summary>
internal static class DetailCells
{
    // As Excel writes days and times in Vietnam, and as programs do.
    private static readonly string[] Moments =
    [
        "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "d-M-yyyy H:mm", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-d'T'H:mm", "H:mm d/M/yyyy", "H'h'mm d/M/yyyy", "H'h' d/M/yyyy",
    ];

    public static VenueDetails? Read(LineCells cells, CategoryAsks asks, DateTimeOffset now) => asks switch
    {
        CategoryAsks.Event => Event(cells, now),
        CategoryAsks.Vehicle => Vehicle(cells),
        _ => VenueDetails.None,
    };

    private static VenueDetails? Event(LineCells cells, DateTimeOffset now)
    {
        var begin = Moment(cells, VenueColumns.Begin);
        var end = Moment(cells, VenueColumns.End);
        if (begin is null || end is null)
        {
            return null;
        }

        if (begin < now - VenuePolicy.EventsBack || begin > now + VenuePolicy.EventsAhead)
        {
            cells.Tell(
                VenueColumns.Begin, new("phải từ hôm qua trở đi và trong vòng một năm tới.", "it must begin yesterday at the earliest, and within a year."),
                new("Xem lại ngày và năm.", "Look at day and year."));
            return null;
        }

        if (EventTimes.Of(begin.Value, end.Value) is { } times)
        {
            return new VenueDetails { Event = times };
        }

        cells.Tell(VenueColumns.End, new("phải sau giờ bắt đầu, nhiều nhất 31 ngày.", "it must end after it begins, within 31 days."), new("Xem lại ngày và giờ.", "Look at day and time."));
        return null;
    }

    private static VenueDetails? Vehicle(LineCells cells)
    {
        var trip = cells.Of(VenueColumns.Trip);
        if (trip.Length > VenuePolicy.LongestTrip)
        {
            cells.Tell(VenueColumns.Trip, new("dài quá 60 ký tự.", "it has more than 60 characters."), new("VD: Thanh Hóa – Hà Nội, 7 giờ.", "E.g. Thanh Hóa – Hà Nội, 7 am."));
        }

        if (NumberPlate.TryParse(cells.Of(VenueColumns.Plate), out var plate))
        {
            return new VenueDetails { Vehicle = new Vehicle(plate, trip.Length == 0 ? null : trip) };
        }

        cells.Tell(VenueColumns.Plate, new("loại này cần biển số đúng.", "this kind needs a number plate."), new("VD: 36B-123.45.", "E.g. 36B-123.45."));
        return null;
    }

    private static DateTimeOffset? Moment(LineCells cells, string column)
    {
        if (DateTime.TryParseExact(cells.Of(column), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local))
        {
            return new DateTimeOffset(local, VietnamTime.Offset).ToUniversalTime();
        }

        cells.Tell(column, new("loại này cần ngày và giờ.", "this kind needs a day with a time."), new("VD: 26/08/2026 19:30.", "E.g. 26/08/2026 19:30."));
        return null;
    }
}
