using Bot.Domain.Privacy;

namespace Bot.Domain.Calendar;

/// <summary>A public holiday, a day off in lieu of one, or a day exchanged for one worked instead.</summary>
/// <param name="Date">By the Vietnamese calendar day.</param>
/// <param name="Name">What it is, as people call it.</param>
/// <param name="IsProvisional">Computed or expected, not yet announced.</param>
public sealed record DayOff(DateOnly Date, BilingualText Name, bool IsProvisional);
