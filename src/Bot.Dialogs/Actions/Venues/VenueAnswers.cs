using System.Globalization;
using Bot.Domain.Divisions;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>Answers about a venue as the domain wants them.</summary>
internal static class VenueAnswers
{
    internal static string Street(string typed, Division commune, IDivisionCatalog divisions) =>
        AddressText.StreetOnly(divisions, typed, commune);

    /// <summary>Only what the category asks for counts: an answer given before the category was changed is left out.</summary>
    internal static VenueDetails Details(CategoryAsks asks, string? begin, string? end, string? plate, string? trip) => asks switch
    {
        CategoryAsks.Event when Moment(begin) is { } from && Moment(end) is { } to => new VenueDetails { Event = EventTimes.Of(from, to) },
        CategoryAsks.Vehicle when NumberPlate.TryParse(plate, out var read) =>
            new VenueDetails { Vehicle = new Vehicle(read, string.IsNullOrWhiteSpace(trip) ? null : VietnameseText.Clean(trip)) },
        _ => VenueDetails.None,
    };

    internal static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
