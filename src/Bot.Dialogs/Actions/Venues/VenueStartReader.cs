namespace Bot.Dialogs.Actions.Venues;

/// <summary>
/// A venue's address or code anywhere in a chat starts a check-in ("v_K7QM2PXB"). One with a slip starts it too, so that the flow can say
/// what is wrong; a code of the 2021 system leads to an explanation ("old_").
/// </summary>
internal sealed class VenueStartReader : IStartReader
{
    public StartReading? ReadStart(string text) => VenueText.Read(text, out var code) switch
    {
        VenueTextKind.Code or VenueTextKind.Mistyped => new StartReading("v_" + Bare(code), VenueText.IsAddress(text)),
        VenueTextKind.OldSystem => new StartReading(VenueText.OldStart, VenueText.IsAddress(text)),
        _ => null,
    };

    private static string Bare(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
