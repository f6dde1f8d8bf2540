namespace Bot.Dialogs.Conversations;

/// <summary>The database cannot keep anything now (disk full, read-only, gone). Nothing may be acknowledged to a platform.</summary>
public class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
