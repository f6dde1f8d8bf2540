namespace Bot.Dialogs.Transcripts;

/// <summary>Reads transcripts (tests/transcripts/README.md).</summary>
public static class TranscriptReader
{
    private static readonly string[] HeaderNames = ["flow", "channel", "lang", "role", "at", "dialogs", "group"];

    private static readonly (string Start, TranscriptVerb Verb)[] Verbs =
    [
        ("given ", TranscriptVerb.Given), (">", TranscriptVerb.Person), ("<", TranscriptVerb.Bot), ("wait ", TranscriptVerb.Wait),
        ("deploy ", TranscriptVerb.Deploy), ("restart", TranscriptVerb.Restart), ("event ", TranscriptVerb.Event), ("=", TranscriptVerb.Check),
    ];

    /// <exception cref="FormatException">A line is none of those known; the message begins with file and line.</exception>
    public static Transcript Read(string file, string text)
    {
        var source = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = new List<TranscriptLine>();
        for (var i = 0; i < source.Length; i++)
        {
            var line = source[i].TrimEnd();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (lines.Count == 0 && ReadHeader(line) is { } pair)
            {
                header[pair.Name] = pair.Value;
            }
            else
            {
                lines.Add(ReadLine(file, i + 1, line));
            }
        }

        return new Transcript { File = file, Header = header, Lines = lines, Source = source };
    }

    private static (string Name, string Value)? ReadHeader(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Array.IndexOf(HeaderNames, line[..colon]) >= 0 ? (line[..colon], line[(colon + 1)..].Trim()) : null;
    }

    private static TranscriptLine ReadLine(string file, int number, string line)
    {
        foreach (var (start, verb) in Verbs)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return new TranscriptLine(number, verb, line[start.Length..].Trim());
            }
        }

        throw new FormatException($"{file}:{number}: a line begins with >, <, =, given, wait, deploy, restart, event or #");
    }
}
