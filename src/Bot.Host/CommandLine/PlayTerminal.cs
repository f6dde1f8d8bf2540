using Bot.Dialogs.Transcripts;

namespace Bot.Host.CommandLine;

/// <summary>A talk in the terminal: shows what is said, takes what is typed, and remembers both as a transcript.</summary>
internal sealed class PlayTerminal
{
    /// <summary>Lines that begin so are not said to the bot but done: ":wait 10h", ":given profile", ":restart", ":event name".</summary>
    private const char Doing = ':';

    private readonly TranscriptStage _stage;
    private readonly TextReader _from;
    private readonly TextWriter _to;
    private readonly TranscriptScript _script = new();

    public PlayTerminal(TranscriptStage stage, Transcript opening, TextReader from, TextWriter to)
    {
        _stage = stage;
        _from = from;
        _to = to;
        foreach (var (name, value) in opening.Header)
        {
            _script.Header(name, value);
        }
    }

    /// <summary>Plays what is written. True when all was said as written, or nothing is written that could be held against it.</summary>
    public async Task<bool> RunAsync(ITranscriptWorld world, Transcript opening)
    {
        if (!opening.Lines.Any(l => l.Verb is TranscriptVerb.Bot or TranscriptVerb.Check))
        {
            foreach (var line in opening.Lines)
            {
                await DoAsync(opening.Source[line.Number - 1]);
            }

            return true;
        }

        var result = await TranscriptRunner.RunOnAsync(_stage, world, opening, (line, turn) => Tell(opening.Source[line.Number - 1], turn));
        result.Failures.ToList().ForEach(_to.WriteLine);
        return result.Failures.Count == 0;
    }

    /// <summary>Lets the person at the terminal type on; an empty line or the end of input ends it.</summary>
    public async Task GoOnAsync()
    {
        _to.WriteLine("Gõ câu trả lời, số hoặc [Nhãn nút]; :wait 10h để thời gian trôi; dòng trống để thôi.");
        _to.WriteLine("Type answers, numbers or [Button]; :wait 10h lets time pass; an empty line ends.");
        while (true)
        {
            _to.Write("> ");
            if (await _from.ReadLineAsync() is not { Length: > 0 } typed)
            {
                _to.WriteLine();
                return;
            }

            await DoAsync(typed[0] == Doing ? typed[1..] : "> " + typed);
        }
    }

    /// <summary>The whole talk, and where it stands.</summary>
    public async Task<string> TranscriptAsync()
    {
        _script.Stands(await _stage.StateAsync());
        return _script.ToString();
    }

    private async Task DoAsync(string source)
    {
        try
        {
            if (TranscriptReader.Read("terminal", source).Lines is [var line])
            {
                Keep(source, await _stage.DoAsync(line));
            }
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            _to.WriteLine(e.Message);
        }
    }

    private void Tell(string source, StagedTurn? turn)
    {
        _to.WriteLine(source);
        Keep(source, turn);
    }

    private void Keep(string source, StagedTurn? turn)
    {
        _script.Line(source);
        if (turn is null)
        {
            return;
        }

        _script.Said(turn.Said);
        foreach (var said in turn.Said)
        {
            _to.WriteLine(said);
        }
    }
}
