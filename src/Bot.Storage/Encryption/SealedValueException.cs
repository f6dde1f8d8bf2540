namespace Bot.Storage.Encryption;

/// <summary>An encrypted value does not open: it was changed, moved to another row, or sealed under a key that is not in the ring.</summary>
public sealed class SealedValueException(string message, Exception? inner = null) : Exception(message, inner);
