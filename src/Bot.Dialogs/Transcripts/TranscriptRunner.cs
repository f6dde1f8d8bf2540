using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Text;

namespace Bot.Dialogs.Transcripts;

/// <summary>Plays a transcript against the real engine and a real store, in virtual time.</summary>
public sealed class TranscriptRunner
{
    private readonly Transcript _transcript;
    private readonly ITranscriptWorld _world;
    private readonly TranscriptScreen _screen = new();
    private readonly TranscriptSecrets _secrets = new();
    private readonly List<string> _failures = [];
    private readonly List<StepVisit> _visits = [];
    private readonly Dictionary<int, List<string>> _said = [];
    private readonly ChatAddress _chat;
    private readonly string _language;
    private readonly IReadOnlyList<ButtonPlace>? _presses;
    private readonly List<ButtonPlace> _pressed = [];
    private DateTimeOffset _now;
    private int _events;
    private bool _isOnlyWordsWrong = true;

    private TranscriptRunner(Transcript transcript, ITranscriptWorld world, string language, IReadOnlyList<ButtonPlace>? presses)
    {
        _transcript = transcript;
        _world = world;
        _language = language;
        _presses = presses;
        var channel = transcript["channel", ChatAddress.Telegram];
        _chat = transcript.Header.ContainsKey("group") ? new ChatAddress(channel, "-100", "7") : ChatAddress.Private(channel, "7");
        _now = new DateTimeOffset(
            DateTime.ParseExact(transcript["at", "2021-08-26 08:00"], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), VietnamTime.Offset).ToUniversalTime();
    }

    /// <summary>Plays it as written, then once in the other language, where the same buttons are pressed and only limits and steps are checked.</summary>
    public static async Task<TranscriptResult> RunAsync(Transcript transcript, Func<ITranscriptWorld> newWorld)
    {
        var language = transcript["lang", "vi"];
        await using var world = newWorld();
        var first = new TranscriptRunner(transcript, world, language, null);
        await first.PlayAsync();
        if (first._failures.Count > 0)
        {
            return first.Result();
        }

        await using var otherWorld = newWorld();
        var second = new TranscriptRunner(transcript, otherWorld, language == "vi" ? "en" : "vi", first._pressed);
        await second.PlayAsync();
        first._failures.AddRange(second._failures.Select(f => f + " (in the other language)"));
        return first.Result();
    }

    private bool IsReplay => _presses is not null;

    private async Task PlayAsync()
    {
        _world.HasRoles(_transcript["role", EnginePolicy.EverybodysRole].Split(',', StringSplitOptions.TrimEntries));
        Listen();
        var lines = _transcript.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Verb == TranscriptVerb.Bot)
            {
                continue;
            }

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

    private void Listen() => _world.Engine.Visited = _visits.Add;

    private async Task DoAsync(TranscriptLine line, int index)
    {
        switch (line.Verb)
        {
            case TranscriptVerb.Given:
                await _world.GivenAsync(line.Text, new TranscriptMoment(_chat, _now));
                break;
            case TranscriptVerb.Wait:
                _now += Duration(line.Text);
                await ExpireAsync(line);
                break;
            case TranscriptVerb.Deploy:
                _world.Deploy(line.Text);
                break;
            case TranscriptVerb.Restart:
                _world.Restart();
                Listen();
                break;
            case TranscriptVerb.Check:
                await CheckAsync(line);
                break;
            default:
                await SendAsync(line, index);
                break;
        }
    }

    private async Task SendAsync(TranscriptLine line, int index)
    {
        var content = line.Verb == TranscriptVerb.Event ? ReadEvent(line.Text) : ReadPerson(line.Text);
        var inbound = new InboundEvent
        {
            Chat = _chat,
            EventId = (++_events).ToString(CultureInfo.InvariantCulture),
            ReceivedAt = _now,
            Content = content,
            LanguageHint = _language,
        };
        var (result, before) = await _world.Store.WriteAsync(store => TurnAsync(inbound, store), CancellationToken.None);
        _secrets.Learn(before, content, _world.Flows.Current);
        _secrets.Learn(result.State, null, _world.Flows.Current);
        CheckLimits(line, result);
        var said = _screen.Show(result);
        if (!IsReplay)
        {
            _said[line.Number] = said;
            Compare(line, index, said);
        }
    }

    private async ValueTask<(TurnResult Result, ConversationState? Before)> TurnAsync(InboundEvent inbound, IStoreTransaction store)
    {
        var state = await store.Conversations.FindAsync(_chat, CancellationToken.None);
        var result = await _world.Engine.HandleAsync(inbound, state, store, _now, CancellationToken.None);
        await KeepAsync(store, result);
        return (result, state);
    }

    private async ValueTask KeepAsync(IStoreTransaction store, TurnResult result)
    {
        if (result.State is not { } state)
        {
            await store.Conversations.RemoveAsync(_chat, CancellationToken.None);
            return;
        }

        var bytes = ConversationJson.Serialize(state);
        if (!bytes.AsSpan().SequenceEqual(ConversationJson.Serialize(ConversationJson.Deserialize(bytes))))
        {
            throw new InvalidOperationException("the conversation changes when it is written and read");
        }

        await store.Conversations.SaveAsync(state, CancellationToken.None);
    }

    /// <summary>The expiry job as the clock would run it.</summary>
    private async Task ExpireAsync(TranscriptLine line)
    {
        var result = await _world.Store.WriteAsync(
            async store =>
            {
                var due = await store.Conversations.ExpiredAsync(_now, 1, CancellationToken.None);
                if (due.Count == 0 || await store.Conversations.FindAsync(due[0], CancellationToken.None) is not { } state)
                {
                    return null;
                }

                var expired = await _world.Engine.ExpireAsync(state, store, _now, CancellationToken.None);
                await KeepAsync(store, expired);
                return expired;
            },
            CancellationToken.None);
        if (result is { Replies.Count: > 0 })
        {
            Fail(line.Number, "expiry speaks into the silence");
        }
    }

    private InboundContent ReadPerson(string text)
    {
        if (TranscriptInput.Press(text) is not { } press)
        {
            return TranscriptInput.Read(text);
        }

        _pressed.Add(IsReplay ? _presses![_pressed.Count] : _screen.Find(press.Label, press.IsOld));
        return new InboundContent.Button(_screen.PayloadAt(_pressed[^1]));
    }

    private static InboundContent.Event ReadEvent(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = new Dictionary<string, string>();
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            values[part[..equals]] = part[(equals + 1)..];
        }

        return new InboundContent.Event(parts[0], values);
    }

    private static TimeSpan Duration(string text)
    {
        var number = int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture);
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => throw new FormatException("a time is written 30s, 5m, 10h or 3d"),
        };
    }

    private void Compare(TranscriptLine line, int index, List<string> said)
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

    private async Task CheckAsync(TranscriptLine line)
    {
        if (IsReplay && line.Text.StartsWith("language", StringComparison.Ordinal))
        {
            return;
        }

        var state = await _world.Store.ReadAsync(s => s.Conversations.FindAsync(_chat, CancellationToken.None), CancellationToken.None);
        if (TranscriptChecks.Failure(line.Text, state, _visits, _world.Flows.Current) is { } failure)
        {
            Fail(line.Number, failure);
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

        if (_secrets.FirstIn(_world.Log) is { } entry)
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
        Visits = _visits,
    };
}
