namespace Bot.Load.Suite;

/// <summary>What a case found wrong, in words.</summary>
internal sealed class CaseFailedException(IEnumerable<string> findings) : Exception(string.Join("\n", findings));
