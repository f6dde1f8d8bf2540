namespace Bot.Domain.Reports;

public readonly record struct ReportId(long Value)
{
    public override string ToString() => "rp" + Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
