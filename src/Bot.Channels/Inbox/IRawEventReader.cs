using Bot.Dialogs.Messaging;

namespace Bot.Channels.Inbox;

/// <summary>Reads again what once came over the wire of one channel: for dead letters that run again.</summary>
public interface IRawEventReader
{
    string Channel { get; }

    /// <summary>The event with the same id as the first time; null when the body holds nothing that we handle.</summary>
    InboundEvent? Read(ReadOnlyMemory<byte> raw, DateTimeOffset at);
}
