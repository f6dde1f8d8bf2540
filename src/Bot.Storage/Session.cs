using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Storage.Encryption;

namespace Bot.Storage;

/// <summary>
/// A connection to the database with what belongs to it: the cipher, the keyed hash and the buffers. One user at a time.
/// Spans that come out of here are valid until the next call.
/// </summary>
internal abstract class Session : IDisposable
{
    private readonly KeyedHash _hash;
    private readonly byte[] _key = new byte[EncryptionPolicy.HashBytes];
    private readonly ArrayBufferWriter<byte> _json = new(4096);
    private readonly Utf8JsonWriter _writer;
    private byte[] _chatKey = [];
    private ChatAddress _chat;

    protected Session(KeyRing ring)
    {
        Ring = ring;
        Cipher = new FieldCipher(ring, id => UsedKeys.Has(this, id));
        _hash = new KeyedHash(ring);
        _writer = new Utf8JsonWriter(_json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Transaction = new StoreTransaction(this);
    }

    public KeyRing Ring { get; }

    public FieldCipher Cipher { get; }

    public StoreTransaction Transaction { get; }

    public RowMemory Memory { get; init; } = RowMemory.None();

    /// <summary>The instance whose session it is.</summary>
    public InstanceIdentity Instance { get; init; } = new();

    /// <summary>True when no other instance can change what this transaction looks at.</summary>
    public abstract bool IsAlone { get; }

    public abstract Statement Use(Sql sql);

    /// <summary>Until the end of the transaction no other instance works on this chat.</summary>
    public virtual void Lock(ReadOnlySpan<byte> chatKey)
    {
    }

    /// <summary>True when a write that is not asked for its count costs no round trip, and one statement may hold several.</summary>
    public abstract bool DefersWrites { get; }

    /// <summary>Counts the pieces of work, so that what one has seen is not taken for true in the next.</summary>
    public long Piece { get; protected set; }

    /// <summary>True when it was looked up ahead that this event is not in the inbox.</summary>
    public virtual bool? IsKnownEvent(string channel, string eventId) => null;

    /// <summary>Removes whole months that lie before the instant, where a table is kept by month; says about how many rows went.</summary>
    public virtual int DropMonths(string table, DateTimeOffset before) => 0;

    public ReadOnlySpan<byte> Key(string purpose, string value)
    {
        _hash.Write(purpose, value, _key);
        return _key;
    }

    /// <summary>A turn asks for the key of its own chat several times, so the last one is at hand.</summary>
    public ReadOnlySpan<byte> ChatKey(ChatAddress chat)
    {
        if (_chat != chat)
        {
            if (!Memory.ChatKeys.TryGet(chat, out var key))
            {
                key = _hash.Hash(HashPurpose.Chat, Written(chat));
                Memory.ChatKeys.Put(chat, key);
            }

            (_chatKey, _chat) = (key, chat);
        }

        return _chatKey;
    }

    public ReadOnlySpan<byte> Seal<T>(SealedColumn column, RowKey row, T value, JsonTypeInfo<T> type)
    {
        _json.ResetWrittenCount();
        _writer.Reset();
        JsonSerializer.Serialize(_writer, value, type);
        _writer.Flush();
        return Cipher.Seal(column, row, _json.WrittenSpan);
    }

    public ReadOnlySpan<byte> Seal(RowKey row, ConversationState state)
    {
        _json.ResetWrittenCount();
        _writer.Reset();
        ConversationJson.Write(_writer, state);
        _writer.Flush();
        return Cipher.Seal(SealedColumn.ConversationState, row, _json.WrittenSpan);
    }

    public T Open<T>(SealedColumn column, RowKey row, ReadOnlySpan<byte> value, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(Cipher.Open(column, row, value), type)
        ?? throw new SealedValueException($"A value of {column} is empty.");

    public ReadOnlySpan<byte> SealChat(SealedColumn column, ChatAddress chat) =>
        Cipher.Seal(column, RowKey.Of(ChatKey(chat)), Encoding.UTF8.GetBytes(Written(chat)));

    public ChatAddress OpenChat(SealedColumn column, ReadOnlySpan<byte> chatKey, ReadOnlySpan<byte> value) =>
        Read(Encoding.UTF8.GetString(Cipher.Open(column, RowKey.Of(chatKey), value)));

    public virtual void Dispose()
    {
        Cipher.Dispose();
        _writer.Dispose();
    }

    // With the lengths in front no two addresses are written alike, whatever characters a client puts into its ids.
    private static string Written(ChatAddress chat) =>
        string.Create(CultureInfo.InvariantCulture, $"{chat.Channel.Length}:{chat.Chat.Length}:{chat.Channel}{chat.Chat}{chat.User}");

    private static ChatAddress Read(string text)
    {
        var first = text.IndexOf(':', StringComparison.Ordinal);
        var second = text.IndexOf(':', first + 1);
        var channel = int.Parse(text.AsSpan(0, first), CultureInfo.InvariantCulture);
        var chat = int.Parse(text.AsSpan(first + 1, second - first - 1), CultureInfo.InvariantCulture);
        var rest = text.AsSpan(second + 1);
        return new ChatAddress(rest[..channel].ToString(), rest.Slice(channel, chat).ToString(), rest[(channel + chat)..].ToString());
    }
}
