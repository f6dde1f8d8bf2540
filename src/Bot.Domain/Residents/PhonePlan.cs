namespace Bot.Domain.Residents;

/// <summary>
/// Which numbers count as mobile numbers. Vietnam has no range for fiction, so tests and Development use 0710 000 0xx,
/// which the national plan does not contain; a production service refuses it.
/// </summary>
public sealed record PhonePlan(bool AllowsTestNumbers);
