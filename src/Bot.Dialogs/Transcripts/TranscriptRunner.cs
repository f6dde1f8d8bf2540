using Bot.Dialogs.Engine;

namespace Bot.Dialogs.Transcripts;

/// <summary>Runs a transcript on a <see cref="TranscriptStage"/> and holds against it what was said.</summary>
public sealed class TranscriptRunner
{
    private readonly Transcript _transcript;
    private readonly ITranscriptWorld _world;
    private readonly TranscriptStage _stage;
    private readonly bool _isReplay;
    private readonly List<string> _failures = [];
    private readonly Dictionary<int, IReadOnlyList<string>> _said = [];
    private bool _isOnlyWordsWrong = true;

    private TranscriptRunner(Transcript transcript, ITranscriptWorld world, TranscriptStage stage, bool isReplay)
    {
        _transcript = transcript;
        _world = world;
        _stage = stage;
        _isReplay = isReplay;
    }

    /// <summary>Told of each line that was done, and of the turn that it led to.</summary>
    private Action<TranscriptLine, StagedTurn?> Done { get; init; } = (_, _) => { };

    /// <summary>Plays it as written, then once in the other language, where the same buttons are pressed and only limits and steps are checked.</summary>
    public static async Task<TranscriptResult> RunAsync(Transcript transcript, Func<ITranscriptWorld> newWorld)
    {
        var language = transcript["lang", "vi"];
        await using var world = newWorld();
        var first = new TranscriptRunner(transcript, world, new TranscriptStage(transcript, world, language, null), isReplay: false);
        await first.PlayAsync();
        if (first._failures.Count > 0)
        {
            return first.Result();
        }

        await using var otherWorld = newWorld();
        var otherStage = new TranscriptStage(transcript, otherWorld, language == "vi" ? "en" : "vi", first._stage.Pressed);
        var second = new TranscriptRunner(transcript, otherWorld, otherStage, isReplay: true);
        await second.PlayAsync();
        first._failures.AddRange(second._failures.Select(f => f + " (in the other language)"));
        return first.Result();
    }

    /// <summary>Plays it as written on a stage that can be played on afterwards, and tells of each line that was done.</summary>
    public static async Task<TranscriptResult> RunOnAsync(
        TranscriptStage stage, ITranscriptWorld world, Transcript transcript, Action<TranscriptLine, StagedTurn?> done)
    {
        var runner = new TranscriptRunner(transcript, world, stage, isReplay: false) { Done = done };
        await runner.PlayAsync();
        return runner.Result();
    }

    private async Task PlayAsync()
    {
        var lines = _transcript.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            try
            {
                await DoAsync(lines[i], i);
            }
            catch (Exception e) when (e is FormatException or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
            {
                Fail(lines[i].Number, e.Message);
                return;
            }
        }

        CheckEnd();
    }

    private async Task DoAsync(TranscriptLine line, int index)
    {
        if (line.Verb == TranscriptVerb.Check)
        {
            if (await _stage.CheckAsync(line) is { } failure)
            {
                Fail(line.Number, failure);
            }

            Done(line, null);
            return;
        }

        var turn = await _stage.DoAsync(line);
        if (line.Verb != TranscriptVerb.Bot)
        {
            Done(line, turn);
        }

        if (turn is not null)
        {
            Judge(line, index, turn);
        }
    }

    private void Judge(TranscriptLine line, int index, StagedTurn turn)
    {
        CheckLimits(line, turn.Result);
        if (!_isReplay)
        {
            _said[line.Number] = turn.Said;
            Compare(line, index, turn.Said);
        }
    }

    private void Compare(TranscriptLine line, int index, IReadOnlyList<string> said)
    {
        var written = TranscriptRewriter.BotLinesAfter(_transcript, index);
        for (var i = 0; i < Math.Max(written.Count, said.Count); i++)
        {
            var expected = i < written.Count ? written[i].Text : null;
            var actual = i < said.Count ? said[i] : null;
            if (expected != actual && !(expected == "…" && actual is not null))
            {
                var at = i < written.Count ? written[i].Number : line.Number;
                _failures.Add($"{_transcript.File}:{at}: expected: {expected ?? "(nothing more)"}{Environment.NewLine}    said: {actual ?? "(nothing more)"}");
                return;
            }
        }
    }

    private void CheckLimits(TranscriptLine line, TurnResult result)
    {
        foreach (var failure in TranscriptLimits.Failures(result, _world.Limits))
        {
            Fail(line.Number, failure);
        }
    }

    private void CheckEnd()
    {
        foreach (var given in _world.UnusedGivens)
        {
            Fail(_transcript.Source.Count, $"given and not used: {given}");
        }

        if (_stage.LeakInLog is { } entry)
        {
            Fail(_transcript.Source.Count, $"a sensitive answer stands in the log: {entry}");
        }
    }

    private void Fail(int number, string what)
    {
        _isOnlyWordsWrong = false;
        _failures.Add($"{_transcript.File}:{number}: {what}");
    }

    private TranscriptResult Result() => new()
    {
        Failures = _failures,
        Rewritten = _isOnlyWordsWrong ? TranscriptRewriter.Rewrite(_transcript, _said) : null,
        Visits = _stage.Visits,
    };
}
