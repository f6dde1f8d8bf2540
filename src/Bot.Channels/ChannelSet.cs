using Bot.Channels.Outbox;

namespace Bot.Channels;

/// <summary>The channels that are set up, by name.</summary>
internal sealed class ChannelSet(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, IChannel> _byName = channels.ToDictionary(c => c.Name);

    public IReadOnlyCollection<string> Names => _byName.Keys;

    public IChannel? Find(string name) => _byName.GetValueOrDefault(name);
}
