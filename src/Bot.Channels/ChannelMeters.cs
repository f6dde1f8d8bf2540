using System.Diagnostics.Metrics;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;

namespace Bot.Channels;

/// <summary>Numbers of the way in and out. Labels are channel names and closed sets of words, never a person.</summary>
internal sealed class ChannelMeters : IDisposable
{
    /// <summary>Directions of what was given up: an event, a message, and a message to somebody who blocked us, which is no fault.</summary>
    public const string In = "in";
    public const string Out = "out";
    public const string Unreachable = "unreachable";

    /// <summary>Outcomes of a stored conversation that cannot be read.</summary>
    public const string SetAside = "set-aside";
    public const string Refused = "refused";

    private static readonly string[] Words = Enum.GetNames<InboundVerdict>();
    private readonly Meter _meter = new("Bot.Channels");
    private readonly Counter<long> _received;
    private readonly Histogram<double> _turns;
    private readonly Counter<long> _sends;
    private readonly Counter<long> _pauses;
    private readonly Counter<long> _deadLetters;
    private readonly Counter<long> _unreadable;

    public ChannelMeters()
    {
        _received = _meter.CreateCounter<long>("bot.inbound", description: "Events by channel and verdict");
        _turns = _meter.CreateHistogram<double>("bot.turn.duration", "s", "From hand-in to commit");
        _sends = _meter.CreateCounter<long>("bot.sends", description: "Sends by channel and result");
        _unreadable = _meter.CreateCounter<long>("bot.conversations.unreadable", description: "Stored conversations that could not be read, by channel and what was done");
        _pauses = _meter.CreateCounter<long>("bot.channel.pauses", description: "Times that a whole channel was told to wait");
        _deadLetters = _meter.CreateCounter<long>("bot.deadletters", description: "Events and messages given up, by channel and direction");
    }

    /// <summary>Lets what seldom happens begin at zero, so that the first time is an increase.</summary>
    public void Begin(string channel)
    {
        // A message whose row was damaged is of no channel that anybody could tell.
        _deadLetters.Add(0, Channel(SendSettlement.Unreadable), new("direction", Out));
        _pauses.Add(0, Channel(channel));
        foreach (var direction in (string[])[In, Out, Unreachable])
        {
            _deadLetters.Add(0, Channel(channel), new("direction", direction));
        }

        foreach (var outcome in (string[])[SetAside, Refused])
        {
            _unreadable.Add(0, Channel(channel), new("outcome", outcome));
        }
    }

    public void Received(string channel, InboundVerdict verdict, TimeSpan took)
    {
        _received.Add(1, Channel(channel), new("verdict", Words[(int)verdict]));
        _turns.Record(took.TotalSeconds, Channel(channel));
    }

    public void Sent(string channel, string result) => _sends.Add(1, Channel(channel), new("result", result));

    public void Paused(string channel) => _pauses.Add(1, Channel(channel));

    public void DeadLetter(string channel, string direction) => _deadLetters.Add(1, Channel(channel), new("direction", direction));

    public void Unreadable(string channel, string outcome) => _unreadable.Add(1, Channel(channel), new("outcome", outcome));

    public void ObserveInbox(Func<long> waiting) =>
        _meter.CreateObservableGauge("bot.inbox.waiting", waiting, description: "Turns handed in and not yet committed");

    public void ObserveOutbox(Func<long> waiting, Func<double> oldestSeconds)
    {
        _meter.CreateObservableGauge("bot.outbox.waiting", waiting, description: "Messages not yet settled with their platform");
        _meter.CreateObservableGauge("bot.outbox.age", oldestSeconds, "s", "Age of the oldest message not yet settled");
    }

    public void ObserveInstances(Func<int> count, Func<int> versions)
    {
        _meter.CreateObservableGauge("bot.instances", count, description: "Instances that live on this database");
        _meter.CreateObservableGauge("bot.instances.versions", versions, description: "Different versions of program and dialogs among them");
    }

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Channel(string channel) => new("channel", channel);
}
