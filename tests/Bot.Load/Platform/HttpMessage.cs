namespace Bot.Load.Platform;

/// <summary>One request or answer as it came over a line. The memory is good until the next one is read.</summary>
/// <param name="FirstLine">The request line or status line.</param>
/// <param name="Body">What follows the headers.</param>
/// <param name="RetryAfter">The header of that name, in seconds; 0 without.</param>
/// <param name="IsLast">The other side closes the line after this.</param>
internal readonly record struct HttpMessage(ReadOnlyMemory<byte> FirstLine, ReadOnlyMemory<byte> Body, int RetryAfter, bool IsLast);
