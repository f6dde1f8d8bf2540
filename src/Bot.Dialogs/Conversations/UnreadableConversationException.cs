namespace Bot.Dialogs.Conversations;

/// <summary>
/// What is kept of one conversation cannot be read, and will not be by trying again: it was damaged, or is no conversation. A missing key
/// or a program that is too old are faults of the set-up and come as <see cref="StoreUnavailableException"/>.
/// </summary>
public sealed class UnreadableConversationException(string reason, Exception inner)
    : Exception($"A stored conversation cannot be read ({reason}).", inner)
{
    /// <summary>A short code: "sealed", it does not open; "form", it opens and is no conversation.</summary>
    public string Reason { get; } = reason;
}
