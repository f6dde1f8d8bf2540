namespace Bot.Domain.Divisions;

/// <summary>A unit of today that a typed name means, and the unit of 2021 whose name it was, if that is how it was found.</summary>
public sealed record FoundDivision(Division Division, FormerUnit? Former);
