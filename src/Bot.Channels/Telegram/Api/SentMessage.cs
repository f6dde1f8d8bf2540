using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>The parts of a sent message that we need again: its id, and the id of its file.</summary>
internal record struct SentMessage(long Id, string? PhotoId, string? DocumentId)
{
    public static SentMessage Read(ref Utf8JsonReader reader)
    {
        var sent = default(SentMessage);
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "message_id"u8))
            {
                sent.Id = Lenient.Long(ref reader) ?? 0;
            }
            else if (Lenient.On(ref reader, "photo"u8))
            {
                sent.PhotoId = LastFileId(ref reader);
            }
            else if (Lenient.On(ref reader, "document"u8))
            {
                sent.DocumentId = FileId(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return sent;
    }

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

    private static string? FileId(ref Utf8JsonReader reader)
    {
        string? id = null;
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "file_id"u8))
            {
                id = Lenient.Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return id;
    }
}
