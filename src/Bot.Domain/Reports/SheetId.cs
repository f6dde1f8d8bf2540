namespace Bot.Domain.Reports;

public readonly record struct SheetId(long Value)
{
    public override string ToString() => "sh" + Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
