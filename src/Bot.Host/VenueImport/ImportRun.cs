using Bot.Domain.VenueImport;

namespace Bot.Host.VenueImport;

/// <summary>How a list of the office is taken in.</summary>
/// <param name="Actor">Who does it, for the audit.</param>
/// <param name="IsTrial">Only looks: nothing is written.</param>
/// <param name="TakesTwins">Likely twins are registered too.</param>
internal sealed record ImportRun(string Actor, bool IsTrial, bool TakesTwins)
{
    /// <summary>Told of each line, in order within <see cref="ImportPolicy.LinesTogether"/>.</summary>
    public required Func<int, LineResult, ValueTask> TellAsync { get; init; }
}

/// <summary>How many lines became what.</summary>
internal sealed record ImportTotals
{
    public int Lines { get; set; }

    public int Registered { get; set; }

    public int AlreadyThere { get; set; }

    public int Twins { get; set; }

    public int Wrong { get; set; }

    /// <summary>The file goes on behind <see cref="ImportPolicy.MostFromOffice"/> lines, which was not read.</summary>
    public bool IsCut { get; set; }

    public bool IsComplete => Twins == 0 && Wrong == 0 && !IsCut;

    public void Count(LineResult result)
    {
        Lines++;
        Registered += result is LineResult.Registered ? 1 : 0;
        AlreadyThere += result is LineResult.AlreadyThere ? 1 : 0;
        Twins += result is LineResult.Twins ? 1 : 0;
        Wrong += result is LineResult.Wrong ? 1 : 0;
    }
}
