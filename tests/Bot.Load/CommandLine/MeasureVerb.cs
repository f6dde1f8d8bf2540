using Bot.Load.Measuring;
using Bot.Load.Platform;

namespace Bot.Load.CommandLine;

/// <summary>"measure": the table. Exit code 1 when a reply or a row was not right.</summary>
internal static class MeasureVerb
{
    public static async Task<int> RunAsync(LoadArguments arguments)
    {
        var usual = new MeasurePlan();
        var plan = usual with
        {
            Stores = arguments.List("store", usual.Stores, ["sqlite", "postgres"]),
            Loads = arguments.List("load", usual.Loads, LoadKinds.All),
            Rounds = arguments.Number("rounds", usual.Rounds),
            Updates = arguments.Number("updates", usual.Updates),
            WarmUp = arguments.Number("warm-up", usual.WarmUp),
            Chats = arguments.Number("chats", usual.Chats),
            Venues = arguments.Number("venues", usual.Venues),
            AtOnce = arguments.Number("at-once", usual.AtOnce),
            Rate = arguments.Fraction("rate", usual.Rate),
            Instances = arguments.Number("instances", usual.Instances),
            Seed = arguments.Number("seed", usual.Seed),
            Faults = Faults(arguments),
        };
        arguments.AllTaken();
        return await new Measure(plan).RunAsync() == 0 ? 0 : 1;
    }

    private static FaultRates Faults(LoadArguments arguments)
    {
        var all = FaultRates.All(arguments.Fraction("everything", 0));
        return all with
        {
            Duplicate = arguments.Fraction("duplicate", all.Duplicate),
            Late = arguments.Fraction("late", all.Late),
            TooMany = arguments.Fraction("429", all.TooMany),
            ServerError = arguments.Fraction("500", all.ServerError),
            Blocked = arguments.Fraction("403", all.Blocked),
            CutBefore = arguments.Fraction("cut-before", all.CutBefore),
            CutAfter = arguments.Fraction("cut-after", all.CutAfter),
            Slow = arguments.Fraction("slow", all.Slow),
            SlowFor = TimeSpan.FromMilliseconds(arguments.Fraction("slow-ms", all.SlowFor.TotalMilliseconds)),
            Delay = TimeSpan.FromMilliseconds(arguments.Fraction("delay-ms", 0)),
        };
    }
}
