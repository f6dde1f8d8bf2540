namespace Bot.Domain.Venues;

/// <summary>What a person may do at a venue. The lower the number, the more.</summary>
public enum VenueRole
{
    /// <summary>Registered it or took it over: changes it, hands it on, closes it, says who helps. One for each venue.</summary>
    Owner = 1,

    /// <summary>Helps to run it: sees history and numbers, prints its papers, changes name and street.</summary>
    Manager = 2,

    /// <summary>Stands at the door: checks who comes in, and sees today's numbers.</summary>
    Controller = 3,
}
