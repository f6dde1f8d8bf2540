using System.Text;

namespace Bot.Storage.Encryption;

/// <summary>
/// A column of encrypted values and what identifies its rows: first a keyed hash if there is one, then a number if there is one.
/// Both are bound into the value, so that it opens in its own row only.
/// </summary>
internal sealed class SealedColumn(string table, string column, string? blobKey, string? numberKey)
{
    public static readonly SealedColumn KeyProof = new("key_check", "sealed_proof", null, "id");
    public static readonly SealedColumn ResidentProfile = new("residents", "sealed_profile", null, "id");
    public static readonly SealedColumn ResidentChat = new("resident_chats", "sealed_chat", "chat_key", null);
    public static readonly SealedColumn DeclarationContent = new("declarations", "sealed_content", null, "id");
    public static readonly SealedColumn OtpPhone = new("otps", "sealed_phone", "chat_key", "sent_at");
    public static readonly SealedColumn FileLabel = new("files", "sealed_label", "file_key", null);
    public static readonly SealedColumn FileContent = new("files", "sealed_content", "file_key", null);
    public static readonly SealedColumn FeedbackContent = new("feedback", "sealed_content", null, "id");
    public static readonly SealedColumn VenueLabel = new("venue_people", "sealed_label", null, "id");
    public static readonly SealedColumn VenueTransferPhone = new("venue_transfers", "sealed_phone", null, "venue");
    public static readonly SealedColumn UnitPerson = new("unit_people", "sealed_person", null, "id");
    public static readonly SealedColumn ReportVersion = new("report_versions", "sealed_content", null, "id");
    public static readonly SealedColumn ReportStep = new("report_steps", "sealed_content", null, "id");
    public static readonly SealedColumn ConversationChat = new("conversations", "sealed_chat", "chat_key", null);
    public static readonly SealedColumn ConversationState = new("conversations", "sealed_state", "chat_key", null);
    public static readonly SealedColumn OutboxMessage = new("outbox", "sealed_message", null, "id");
    public static readonly SealedColumn DeadLetter = new("dead_letters", "sealed_letter", null, "id");
    public static readonly SealedColumn WebActivity = new("web_activities", "sealed_json", "conversation_key", "sequence");

    /// <summary>The only one that is never sealed anew: it proves the key of its own row.</summary>
    public static readonly SealedColumn RingProof = new("ring_keys", "proof", null, "id");

    /// <summary>Every sealed column there is: rotation walks them all, and a test compares them with the schema.</summary>
    public static readonly IReadOnlyList<SealedColumn> All =
    [
        KeyProof, ResidentProfile, ResidentChat, DeclarationContent, OtpPhone, FileLabel, FileContent, FeedbackContent,
        VenueLabel, VenueTransferPhone, UnitPerson, ReportVersion, ReportStep,
        ConversationChat, ConversationState, OutboxMessage, DeadLetter, WebActivity,
    ];

    public string Table { get; } = table;

    public string Column { get; } = column;

    public string? BlobKey { get; } = blobKey;

    public string? NumberKey { get; } = numberKey;

    /// <summary>"residents.sealed_profile" and a zero byte: the first part of the associated data.</summary>
    public byte[] Prefix { get; } = Encoding.UTF8.GetBytes($"{table}.{column}\0");

    public override string ToString() => $"{Table}.{Column}";
}
