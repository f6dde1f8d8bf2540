namespace Bot.Dialogs.Conversations;

/// <summary>A flow that an event wanted to start while the person was busy; its button carries the number.</summary>
public sealed record StartOffer(long Number, FlowFrame Wanted);
