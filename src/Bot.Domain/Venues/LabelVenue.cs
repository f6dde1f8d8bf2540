using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.Venues;

/// <summary>A person's own label for a venue ("Nhãn"): nobody else sees it.</summary>
public static class LabelVenue
{
    /// <summary>False when the person has no role there. An empty text takes the label away.</summary>
    public static async ValueTask<bool> ExecuteAsync(DomainTurn turn, ResidentId who, VenueId id, string? text, CancellationToken ct)
    {
        if (await turn.Records.VenuePeople.FindAsync(id, who, ct) is not { IsActive: true } person)
        {
            return false;
        }

        var clean = VietnameseText.Clean(text ?? string.Empty);
        var label = clean.Length > VenuePolicy.LongestLabel ? clean[..VenuePolicy.LongestLabel].TrimEnd() : clean;
        await turn.Records.VenuePeople.SaveAsync(person with { Label = label.Length == 0 ? null : label }, ct);
        return true;
    }
}
