namespace Bot.Domain.Divisions;

/// <summary>Where a person can be found in Vietnam: the commune-level unit by its official code, and the rest as written.</summary>
public sealed record HomeAddress(string ProvinceCode, string CommuneCode, string Street);
