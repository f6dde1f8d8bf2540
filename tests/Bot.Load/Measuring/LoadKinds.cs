using Bot.Load.Scenarios;

namespace Bot.Load.Measuring;

/// <summary>The loads by name, made of the scenarios in tests/Bot.Benchmarks/yardstick.</summary>
internal static class LoadKinds
{
    /// <summary>A closed loop but for this one.</summary>
    public const string Rate = "rate";

    /// <summary>Visitors at work under a fixed rate: enough that nobody has to wait for a free one.</summary>
    public const int AtOnceUnderRate = 2000;

    public static IReadOnlyList<string> All { get; } = ["check-in", "declaration", "mixed", Rate];

    /// <param name="name">One of <see cref="All"/>.</param>
    /// <param name="lists">The folder with the venues' codes.</param>
    public static Mix Mix(string name, string lists)
    {
        var (checkIn, declaration, menu) = (CheckIn(lists), Read("s2", lists), Read("menu", lists));
        return new Mix(name, name switch
        {
            "check-in" => [(checkIn, 100)],
            "declaration" => [(declaration, 100)],
            _ => [(checkIn, 70), (declaration, 20), (menu, 10)],
        });
    }

    /// <summary>One update, one reply, one row.</summary>
    public static Scenario CheckIn(string lists) => Read("s1", lists);

    private static Scenario Read(string name, string lists) => ScenarioFile.Read(Path.Combine(AppContext.BaseDirectory, "yardstick", name + ".json"), lists);
}
