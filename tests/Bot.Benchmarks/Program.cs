using Bot.Benchmarks;

// One line per benchmark: dotnet run -c Release --project tests/Bot.Benchmarks -- <name>
var benchmarks = new Dictionary<string, Func<string[], Task>>
{
    ["yardstick-seed"] = YardstickSeed.RunAsync,
    ["pipeline"] = PipelineBenchmark.RunAsync,
    ["storage"] = StorageBenchmark.RunAsync,
    ["dialogs"] = DialogsBenchmark.RunAsync,
    ["sheet"] = SheetBenchmark.RunAsync,
    ["report"] = ReportBenchmark.RunAsync,
    ["history"] = HistoryBenchmark.RunAsync,
    ["counting"] = CountingBenchmark.RunAsync,
    ["export"] = ExportBenchmark.RunAsync,
    ["growth"] = GrowthBenchmark.RunAsync,
};

if (args.Length == 0 || !benchmarks.TryGetValue(args[0], out var run))
{
    Console.WriteLine($"usage: dotnet run -c Release --project tests/Bot.Benchmarks -- <{string.Join(" | ", benchmarks.Keys)}>");
    return 2;
}

await run(args[1..]);
return Environment.ExitCode;
