using System.Text.Json;
using Bot.Domain.Venues;

namespace Bot.Storage.Tables;

/// <summary>The column of a venue's details: JSON that names only what the venue has, null for nothing.</summary>
internal static class VenueDetailsText
{
    public static string? Write(VenueDetails details)
    {
        if (details == VenueDetails.None)
        {
            return null;
        }

        var content = new VenueDetailsContent
        {
            Begin = details.Event?.Begin.ToUnixTimeMilliseconds(),
            End = details.Event?.End.ToUnixTimeMilliseconds(),
            Plate = details.Vehicle?.Plate.Value,
            Trip = details.Vehicle?.Trip,
        };
        return JsonSerializer.Serialize(content, StorageJson.Default.VenueDetailsContent);
    }

    public static VenueDetails Read(string? text)
    {
        if (text is null || JsonSerializer.Deserialize(text, StorageJson.Default.VenueDetailsContent) is not { } content)
        {
            return VenueDetails.None;
        }

        return new VenueDetails
        {
            Event = content is { Begin: { } begin, End: { } end }
                ? EventTimes.Of(DateTimeOffset.FromUnixTimeMilliseconds(begin), DateTimeOffset.FromUnixTimeMilliseconds(end))
                : null,
            Vehicle = NumberPlate.TryParse(content.Plate, out var plate) ? new Vehicle(plate, content.Trip) : null,
        };
    }
}
