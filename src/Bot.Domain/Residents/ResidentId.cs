namespace Bot.Domain.Residents;

/// <summary>Names a resident in every table and log line without telling anything about the person.</summary>
public readonly record struct ResidentId(long Value)
{
    public override string ToString() => "r" + Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
