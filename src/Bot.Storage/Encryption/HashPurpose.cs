namespace Bot.Storage.Encryption;

/// <summary>What the store itself hashes. Never change a text here: the rows found by it would be lost.</summary>
internal static class HashPurpose
{
    public const string Phone = "phone";
    public const string Chat = "chat";
    public const string WebConversation = "web";
    public const string Claim = "claim";
    public const string File = "file";
    public const string AuditChain = "audit";
    public const string AuditStart = "audit-start";
    public const string VenueLabel = "venue-label";
    public const string Commune = "commune";
    public const string Units = "units";
    public const string ScanDays = "scan-days";
    public const string KeyCheck = "key-check";
}
