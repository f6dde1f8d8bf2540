namespace Bot.Dialogs.Conversations;

/// <summary>Another instance changed the same rows at the same moment. Nothing was kept; the same work done again at once will do.</summary>
public sealed class StoreConflictException(Exception? inner = null)
    : StoreUnavailableException("The same rows were changed by another instance at the same moment. Nothing was kept; it is tried again.", inner);
