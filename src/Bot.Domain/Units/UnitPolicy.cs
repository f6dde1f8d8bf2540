namespace Bot.Domain.Units;

/// <summary>Numbers of units and the people in them.</summary>
public static class UnitPolicy
{
    /// <summary>Own choice: offices call their units by two letters and more ("VP").</summary>
    public const int ShortestCode = 2;

    /// <summary>Own choice: a code is typed and read out; the longest that two offices' lists had was 19.</summary>
    public const int LongestCode = 32;

    /// <summary>Own choice: as the names of venues.</summary>
    public const int ShortestName = 2;

    /// <summary>Own choice: the longest names of Vietnamese agencies have about 110 characters, with the agency above them named too 160.</summary>
    public const int LongestName = 160;

    /// <summary>Own choice: "Phó Giám đốc phụ trách …" fits a line of a table.</summary>
    public const int LongestTitle = 80;

    /// <summary>Own choice: a sector is a line in a table.</summary>
    public const int LongestSector = 60;

    /// <summary>
    /// The chains of the letters of 2021 have four levels (province, department, division, school), with the commune and its villages six; two
    /// are left for slack. Also what a walk up the tree takes at most.
    /// </summary>
    public const int MostLevels = 8;

    /// <summary>Own choice: a head gives a task to one or two; more than five is a list that the office should keep.</summary>
    public const int MostClerks = 5;

    /// <summary>The assignment asks for 10,000 units in one process; their people in one list are some times that.</summary>
    public const int MostLines = 100_000;

    /// <summary>Own choice: a list sent into the chat is kept within one turn, well under a second for this many; a longer one goes in at the office.</summary>
    public const int MostSentLines = 2_000;

    /// <summary>Own choice: lines of a report about a list in a chat message; the rest is counted.</summary>
    public const int MostReportLines = 15;

    /// <summary>Zalo takes 2,000 characters; the question and a summary go with the report.</summary>
    public const int LongestReport = 1_300;

    /// <summary>Own choice: people or venues on a card; with them the longest card stays within a message.</summary>
    public const int MostShown = 10;

    /// <summary>Own choice: as many names as one still reads in a line.</summary>
    public const int MostNamed = 20;

    /// <summary>Own choice: the largest employers of a province have some tens of thousands; more is a slip of the finger.</summary>
    public const int MostHeadCount = 1_000_000;

    /// <summary>Own choice: a list sent into the chat is looked at and kept at once; longer it need not lie here.</summary>
    public static readonly TimeSpan SentListLife = TimeSpan.FromHours(1);

    /// <summary>
    /// Own choice: who led a unit is asked about until the next year's reports are in; then the row with name and phone goes. The reports keep
    /// who sent them.
    /// </summary>
    public const int EndedRowDays = 400;

    /// <summary>
    /// Own choice: whoever typed or tapped so lately is awake, also in the quiet hours of reports, and is told of a role at once. Others hear it in the morning.
    /// </summary>
    public static readonly TimeSpan AwakeFor = TimeSpan.FromMinutes(15);
}
