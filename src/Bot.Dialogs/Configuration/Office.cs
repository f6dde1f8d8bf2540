using Bot.Domain.Privacy;

namespace Bot.Dialogs.Configuration;

/// <summary>The office that runs the service and helps people: config/offices.yaml.</summary>
public sealed record Office
{
    public required BilingualText Name { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public required BilingualText Address { get; init; }

    public required BilingualText Hours { get; init; }

    /// <summary>Code of the province that the office serves: offered first in lists.</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>Where health questions are answered.</summary>
    public required string Hotline { get; init; }
}
