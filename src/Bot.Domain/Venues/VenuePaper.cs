namespace Bot.Domain.Venues;

/// <summary>What is printed for a venue and hung or laid where people come in (the letters of June 2021 ask for the code at every door and in vehicles).</summary>
public enum VenuePaper
{
    /// <summary>A4, for the door.</summary>
    Poster = 1,

    /// <summary>A6, for a table or a counter.</summary>
    TableCard = 2,

    /// <summary>For the inside of a bus, a taxi, a boat.</summary>
    VehicleSticker = 3,

    /// <summary>A small one, several on a sheet, for somebody who looks after many venues.</summary>
    Label = 4,
}
