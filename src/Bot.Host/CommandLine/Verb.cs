namespace Bot.Host.CommandLine;

/// <summary>One thing the program can be told to do. Returns the exit code: 0 done, 1 found something wrong, 2 used wrongly.</summary>
public sealed record Verb(string Name, string Usage, string Summary, Func<string[], Task<int>> RunAsync);
