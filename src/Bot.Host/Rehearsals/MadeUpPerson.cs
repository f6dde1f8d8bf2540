using System.Globalization;
using Bot.Dialogs.Transcripts;
using Bot.Host.Demo;

namespace Bot.Host.Rehearsals;

/// <summary>The person of <see cref="ResidentsFixtures"/>, as the values that stand in a disguised conversation.</summary>
internal static class MadeUpPerson
{
    public static MadeUp Values { get; } = Make();

    private static MadeUp Make()
    {
        var venue = DemoVenues.All(DateTimeOffset.UnixEpoch)[0];
        var start = "v_" + venue.Code.Value;
        const string phone = "+84710000001";
        return new MadeUp
        {
            Name = "Lê Thị Mẫu",
            Phone = phone,
            BirthYear = 1958,
            VenueStart = start,
            Options = new Dictionary<string, string> { ["divisions.provinces"] = "38", ["divisions.communes"] = "14758", ["persons.remembered"] = "new", ["countries"] = "LA", ["venues.categories"] = "food", ["venues.places"] = "14758" },
            Values = new Dictionary<string, string>
            {
                ["provenPhone"] = phone,
                ["venueId"] = venue.Id.Value.ToString(CultureInfo.InvariantCulture),
                ["venueName"] = venue.Name,
                ["venueAddress"] = venue.Street,
                ["venueCode"] = venue.Code.Display,
                ["start.code"] = venue.Code.Value,
            },
        };
    }
}
