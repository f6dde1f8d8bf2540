namespace Bot.Domain.Reports;

/// <summary>Scans of one day over the venues asked for; persons are counted once at each venue.</summary>
public sealed record DayScans(DateOnly Day, long Scans, long Persons);
