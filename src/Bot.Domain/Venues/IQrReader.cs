namespace Bot.Domain.Venues;

/// <summary>Reads the text of a QR in a photo. Null when none can be read; never throws on rubbish.</summary>
public interface IQrReader
{
    /// <summary>False when the programs it needs are not installed; people are then asked to type the code.</summary>
    bool IsAvailable { get; }

    string? Read(ReadOnlySpan<byte> image);
}
