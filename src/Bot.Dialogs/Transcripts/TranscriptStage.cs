using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Text;

namespace Bot.Dialogs.Transcripts;

/// <summary>
/// One conversation on stage: does what a line says with the real engine and a store, in virtual time, and writes the conversation as JSON
/// and reads it back after every turn. Transcripts are run on it, and the terminal plays on it.
/// </summary>
public sealed class TranscriptStage
{
    public const string DefaultStart = "2021-08-26 08:00";
    private const string StartFormat = "yyyy-MM-dd HH:mm";

    private readonly ITranscriptWorld _world;
    private readonly ChatAddress _chat;
    private readonly string _language;
    private readonly TranscriptScreen _screen = new();
    private readonly TranscriptSecrets _secrets = new();
    private readonly List<StepVisit> _visits = [];
    private readonly IReadOnlyList<ButtonPlace>? _presses;
    private readonly List<ButtonPlace> _pressed = [];
    private DateTimeOffset _now;
    private int _events;

    /// <param name="header">Its channel, group, role, language and time apply.</param>
    /// <param name="world">What it plays in.</param>
    public TranscriptStage(Transcript header, ITranscriptWorld world)
        : this(header, world, header["lang", "vi"], null)
    {
    }

    internal TranscriptStage(Transcript header, ITranscriptWorld world, string language, IReadOnlyList<ButtonPlace>? presses)
    {
        _world = world;
        _language = language;
        _presses = presses;
        var channel = header["channel", ChatAddress.Telegram];
        _chat = header.Header.ContainsKey("group") ? new ChatAddress(channel, "-100", "7") : ChatAddress.Private(channel, "7");
        _now = new DateTimeOffset(
            DateTime.ParseExact(header["at", DefaultStart], StartFormat, CultureInfo.InvariantCulture), VietnamTime.Offset).ToUniversalTime();
        _world.HasRoles(header["role", EnginePolicy.EverybodysRole].Split(',', StringSplitOptions.TrimEntries));
        Listen();
    }

    /// <summary>Every step entered and every outcome taken so far.</summary>
    public IReadOnlyList<StepVisit> Visits => _visits;

    internal IReadOnlyList<ButtonPlace> Pressed => _pressed;

    /// <summary>The first log entry that holds a sensitive answer; null when none does.</summary>
    internal string? LeakInLog => _secrets.FirstIn(_world.Log);

    private bool IsReplay => _presses is not null;

    /// <summary>Does what the line says. What was said to it is null where the line is none that a bot answers.</summary>
    /// <exception cref="FormatException">The line cannot be done here; the message says why.</exception>
    public async Task<StagedTurn?> DoAsync(TranscriptLine line)
    {
        switch (line.Verb)
        {
            case TranscriptVerb.Given:
                await _world.GivenAsync(line.Text, new TranscriptMoment(_chat, _now));
                return null;
            case TranscriptVerb.Wait:
                _now += Duration(line.Text);
                await ExpireAsync();
                return null;
            case TranscriptVerb.Deploy:
                _world.Deploy(line.Text);
                return null;
            case TranscriptVerb.Restart:
                _world.Restart();
                Listen();
                return null;
            case TranscriptVerb.Person:
                return await SendAsync(ReadPerson(line.Text));
            case TranscriptVerb.Event:
                return await SendAsync(TranscriptInput.ReadEvent(line.Text));
            default:
                return null;
        }
    }

    /// <summary>The conversation as it is kept; null when there is none.</summary>
    public async Task<ConversationState?> StateAsync() =>
        await _world.Store.ReadAsync(s => s.Conversations.FindAsync(_chat, CancellationToken.None), CancellationToken.None);

    /// <summary>What a line that begins with "=" finds wrong; null when it holds.</summary>
    internal async Task<string?> CheckAsync(TranscriptLine line) =>
        IsReplay && line.Text.StartsWith("language", StringComparison.Ordinal)
            ? null
            : TranscriptChecks.Failure(line.Text, await StateAsync(), _visits, _world.Flows.Current);

    private void Listen() => _world.Engine.Visited = _visits.Add;

    private async Task<StagedTurn> SendAsync(InboundContent content)
    {
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
        return new StagedTurn(_screen.Show(result), result);
    }

    private async ValueTask<(TurnResult Result, ConversationState? Before)> TurnAsync(InboundEvent inbound, IStoreTransaction store)
    {
        var state = await store.Conversations.FindAsync(_chat, CancellationToken.None);
        var result = await _world.Engine.HandleAsync(inbound, state, store, _now, CancellationToken.None);
        await KeepAsync(store, result.State);
        return (result, state);
    }

    private async ValueTask KeepAsync(IStoreTransaction store, ConversationState? state)
    {
        if (state is null)
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
    private async Task ExpireAsync()
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
                await KeepAsync(store, expired.State);
                return expired;
            },
            CancellationToken.None);
        if (result is { Replies.Count: > 0 })
        {
            throw new InvalidOperationException("expiry speaks into the silence");
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

    private static TimeSpan Duration(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new FormatException("a time is written 30s, 5m, 10h or 3d");
        }

        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => throw new FormatException("a time is written 30s, 5m, 10h or 3d"),
        };
    }
}

/// <summary>One turn as the person saw it, and what it consists of.</summary>
public sealed record StagedTurn(IReadOnlyList<string> Said, TurnResult Result);
