namespace Bot.Domain.Venues;

public readonly record struct VenueId(long Value)
{
    public override string ToString() => "v" + Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
