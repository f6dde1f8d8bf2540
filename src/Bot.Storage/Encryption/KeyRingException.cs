namespace Bot.Storage.Encryption;

/// <summary>The key ring cannot be used. The message names the setting, the problem and the fix, never a key.</summary>
public sealed class KeyRingException(string message, Exception? inner = null) : Exception(message, inner);
