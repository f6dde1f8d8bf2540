namespace Bot.Domain.VenueHistory;

/// <summary>How much fits a filter: every scan counts ("lượt"), a person once ("người").</summary>
/// <param name="Scans">At most <see cref="HistoryPolicy.MostCounted"/>, or <see cref="HistoryPolicy.MostCountedOfMany"/>.</param>
/// <param name="IsMore">There are more than were counted.</param>
/// <param name="Persons">Null where there are too many to count.</param>
public sealed record HistoryCount(long Scans, bool IsMore, int? Persons);
