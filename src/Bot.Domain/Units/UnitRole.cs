namespace Bot.Domain.Units;

/// <summary>What a person does in a unit, and by that in the units below it. The numbers are kept in the store.</summary>
public enum UnitRole
{
    /// <summary>"Thủ trưởng": answers for the unit and reports each month. One for each unit.</summary>
    Head = 1,

    /// <summary>"Người được giao": reports in the head's stead; named by the list or by the head.</summary>
    Clerk = 2,

    /// <summary>"Người theo dõi": urges the units below, sends reports back, gathers them (the division in the labour department's letter).</summary>
    Supervisor = 3,

    /// <summary>"Văn phòng": gathers all reports for whoever signs.</summary>
    Office = 4,

    /// <summary>"Lãnh đạo": signs.</summary>
    Leader = 5,

    /// <summary>"Người xem": reads, as the steering committees that receive copies.</summary>
    Viewer = 6,

    /// <summary>"Quản trị": keeps units and people right.</summary>
    Administrator = 7,
}
