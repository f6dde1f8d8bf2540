namespace Bot.Domain.Calendar;

/// <summary>A year whose days off are not certain, and what an office must do about it.</summary>
/// <param name="Year">The year.</param>
/// <param name="IsMissing">There is no list at all: only rules count. Otherwise the list has provisional days.</param>
/// <param name="LacksLunar">Neither list nor rules know its lunar holidays, so Tết counts as working days.</param>
public sealed record CalendarGap(int Year, bool IsMissing, bool LacksLunar);
