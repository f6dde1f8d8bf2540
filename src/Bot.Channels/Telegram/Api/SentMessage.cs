using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>The parts of a sent message that we need again: its id, and the id of its file.</summary>
internal struct SentMessage
{
    public long? Id;
    public string? PhotoId;
    public string? DocumentId;

    public static SentMessage Read(ref Utf8JsonReader reader) => Fields.Read<SentMessage>(ref reader, static (ref reader, ref sent) =>
        Fields.Take(ref reader, "message_id"u8, ref sent.Id)
        || Fields.Take(ref reader, "photo"u8, ref sent.PhotoId, LastFileId)
        || Fields.Take(ref reader, "document"u8, ref sent.DocumentId, FileId));

    /// <summary>Sizes come smallest first.</summary>
    private static string? LastFileId(ref Utf8JsonReader reader)
    {
        string? last = null;
        for (var more = Lenient.EnterArray(ref reader); more && Lenient.NextElement(ref reader);)
        {
            last = FileId(ref reader) ?? last;
        }

        return last;
    }

    private static string? FileId(ref Utf8JsonReader reader) =>
        Fields.Read<File>(ref reader, static (ref reader, ref file) => Fields.Take(ref reader, "file_id"u8, ref file.Id)).Id;

    private struct File
    {
        public string? Id;
    }
}
