using Bot.Domain.Records;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// What a turn will surely look at. A store may fetch it for many turns at once, and keeps other instances away from the conversation
/// and its person until the commit.
/// </summary>
/// <param name="Chat">The conversation.</param>
/// <param name="EventId">The event it answers, when it came from a platform.</param>
/// <param name="VenueCode">The venue's code, when the event carries one that reads well.</param>
public sealed record TurnOutlook(ChatAddress Chat, string? EventId = null, VenueCode? VenueCode = null);
