namespace Bot.Dialogs.Transcripts;

/// <summary>Finds and replaces the bot's lines of a transcript; everything else stays as the author wrote it.</summary>
internal static class TranscriptRewriter
{
    /// <summary>The bot's lines that belong to the line at this index: up to the next line that does something.</summary>
    public static List<TranscriptLine> BotLinesAfter(Transcript transcript, int index)
    {
        var found = new List<TranscriptLine>();
        for (var i = index + 1; i < transcript.Lines.Count && transcript.Lines[i].Verb is TranscriptVerb.Bot or TranscriptVerb.Check; i++)
        {
            if (transcript.Lines[i].Verb == TranscriptVerb.Bot)
            {
                found.Add(transcript.Lines[i]);
            }
        }

        return found;
    }

    public static string Rewrite(Transcript transcript, IReadOnlyDictionary<int, IReadOnlyList<string>> said)
    {
        var bot = transcript.Lines.Where(l => l.Verb == TranscriptVerb.Bot).Select(l => l.Number).ToHashSet();
        var kept = new HashSet<int>();
        var replaced = new Dictionary<int, IReadOnlyList<string>>();
        for (var i = 0; i < transcript.Lines.Count; i++)
        {
            var line = transcript.Lines[i];
            if (!said.TryGetValue(line.Number, out var words))
            {
                continue;
            }

            var written = BotLinesAfter(transcript, i);
            if (written.Count == words.Count && written.Zip(words).All(p => p.First.Text == p.Second || p.First.Text == "…"))
            {
                kept.UnionWith(written.Select(l => l.Number));
            }
            else
            {
                replaced[line.Number] = words;
            }
        }

        return Assemble(transcript, number => bot.Contains(number) && !kept.Contains(number), replaced);
    }

    private static string Assemble(Transcript transcript, Func<int, bool> isGone, Dictionary<int, IReadOnlyList<string>> replaced)
    {
        var lines = new List<string>();
        for (var number = 1; number <= transcript.Source.Count; number++)
        {
            if (!isGone(number))
            {
                lines.Add(transcript.Source[number - 1]);
            }

            if (replaced.TryGetValue(number, out var words))
            {
                lines.AddRange(words.Select(w => "< " + w));
            }
        }

        return string.Join('\n', lines) + "\n";
    }
}
