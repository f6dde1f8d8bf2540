using Bot.Load.CommandLine;

namespace Bot.Load;

/// <summary>Loads the service and holds every reply and row to account. Without a verb: measure.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<LoadArguments, Task<int>>> Verbs = new()
    {
        ["measure"] = MeasureVerb.RunAsync,
        ["faults"] = FaultsVerb.RunAsync,
    };

    public static async Task<int> Main(string[] args)
    {
        var isNamed = args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal);
        var verb = isNamed ? args[0] : "measure";
        try
        {
            return Verbs.TryGetValue(verb, out var run)
                ? await run(new LoadArguments(args[(isNamed ? 1 : 0)..]))
                : throw new FormatException($"unknown: {verb}. Write one of: {string.Join(", ", Verbs.Keys)}");
        }
        catch (FormatException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }
}
