using Bot.Load.Suite;

namespace Bot.Load.CommandLine;

/// <summary>"faults": the fault suite. Exit code 1 when a case failed.</summary>
internal static class FaultsVerb
{
    private const int UsualSeed = 2021;

    public static async Task<int> RunAsync(LoadArguments arguments)
    {
        var names = FaultSuite.All.Select(c => c.Name).ToList();
        var chosen = arguments.List("only", names, names);
        var suite = new FaultSuite([.. FaultSuite.All.Where(c => chosen.Contains(c.Name))], arguments.Number("seed", UsualSeed), arguments.Flag("short"));
        arguments.AllTaken();
        return await suite.RunAsync() == 0 ? 0 : 1;
    }
}
