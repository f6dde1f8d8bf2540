namespace Bot.Host.CommandLine;

/// <summary>What <c>--help</c> prints.</summary>
public static class Usage
{
    public static string Of(IEnumerable<Verb> verbs)
    {
        var lines = new List<string>
        {
            "Usage: dotnet run --project src/Bot.Host -- <verb> [arguments]",
            string.Empty,
            "Verbs (none = serve):",
        };
        lines.AddRange(verbs.Select(v => $"  {v.Usage,-42} {v.Summary}"));
        lines.Add(string.Empty);
        lines.Add("Settings come from appsettings.json and the environment (PublicUrl, Storage__ConnectionString, Telegram__Token, ...);");
        lines.Add("docs/configuration.md names them all.");
        return string.Join(Environment.NewLine, lines);
    }
}
