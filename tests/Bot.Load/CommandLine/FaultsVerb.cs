using Bot.Load.Suite;

namespace Bot.Load.CommandLine;

/// <summary>"faults": the fault suite, or with --upgrade-from TREE only the upgrade from the version built there. Exit code 1 when a case failed.</summary>
internal static class FaultsVerb
{
    private const int UsualSeed = 2021;

    public static async Task<int> RunAsync(LoadArguments arguments)
    {
        var all = arguments.Text("upgrade-from") is { } tree ? [Upgrade.From(Path.GetFullPath(tree))] : FaultSuite.All;
        IReadOnlyList<FaultCase> known = [.. all, Instances.Million];
        var chosen = arguments.List("only", [.. all.Select(c => c.Name)], [.. known.Select(c => c.Name)]);
        var suite = new FaultSuite([.. known.Where(c => chosen.Contains(c.Name))], arguments.Number("seed", UsualSeed), arguments.Flag("short"));
        arguments.AllTaken();
        return await suite.RunAsync() == 0 ? 0 : 1;
    }
}
