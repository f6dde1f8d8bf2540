namespace Bot.Domain.Units;

public readonly record struct UnitId(long Value)
{
    public override string ToString() => "u" + Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
