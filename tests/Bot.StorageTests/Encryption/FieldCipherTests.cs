using Bot.Storage.Encryption;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.StorageTests.Encryption;

public sealed class FieldCipherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-keys").FullName;
    private readonly KeyRing _ring;
    private readonly FieldCipher _cipher;

    public FieldCipherTests()
    {
        _ring = KeyRing.Create(Path.Combine(_folder, "keys.json"), Some.Now);
        _cipher = new FieldCipher(_ring);
    }

    public void Dispose()
    {
        _cipher.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Whatever_is_sealed_opens_again_in_its_own_row() =>
        Prop.ForAll<byte[], byte[], long>((plain, key, number) =>
        {
            var blob = key.AsSpan(0, Math.Min(key.Length, 64)).ToArray();
            var value = _cipher.Seal(SealedColumn.OtpPhone, RowKey.Of(blob, number), plain).ToArray();
            return _cipher.Open(SealedColumn.OtpPhone, RowKey.Of(blob, number), value).SequenceEqual(plain);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_changed_byte_is_noticed() =>
        Prop.ForAll<byte[], NonNegativeInt, byte>((plain, position, flip) =>
        {
            var value = _cipher.Seal(SealedColumn.OutboxMessage, RowKey.Of(5), plain).ToArray();
            value[position.Get % value.Length] ^= (byte)(flip | 1);
            return Refuses(SealedColumn.OutboxMessage, RowKey.Of(5), value);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_opens_in_no_other_row_and_no_other_column()
    {
        var value = _cipher.Seal(SealedColumn.ConversationState, RowKey.Of([1, 2], 3), "x"u8).ToArray();

        Refuses(SealedColumn.ConversationState, RowKey.Of([1, 2], 4), value).ShouldBeTrue();
        Refuses(SealedColumn.ConversationState, RowKey.Of([1, 3], 3), value).ShouldBeTrue();
        Refuses(SealedColumn.ConversationState, RowKey.Of([1], 3), value).ShouldBeTrue();
        Refuses(SealedColumn.ConversationChat, RowKey.Of([1, 2], 3), value).ShouldBeTrue();
        Refuses(SealedColumn.ConversationState, RowKey.Of([1, 2], 3), value).ShouldBeFalse();
    }

    [Fact]
    public void The_same_text_is_sealed_differently_each_time()
    {
        var sealings = Enumerable.Range(0, 1000).Select(_ => Convert.ToHexString(_cipher.Seal(SealedColumn.OutboxMessage, RowKey.Of(1), "x"u8))).ToHashSet();

        sealings.Count.ShouldBe(1000);
    }

    [Fact]
    public void Short_and_foreign_values_are_refused()
    {
        Refuses(SealedColumn.OutboxMessage, RowKey.Of(1), []).ShouldBeTrue();
        Refuses(SealedColumn.OutboxMessage, RowKey.Of(1), new byte[30]).ShouldBeTrue();
        Refuses(SealedColumn.OutboxMessage, RowKey.Of(1), "{\"plain\":\"text that was never sealed at all\"}"u8.ToArray()).ShouldBeTrue();
    }

    [Fact]
    public void A_large_value_is_sealed_and_opened()
    {
        var plain = new byte[3_000_000];
        new Random(5).NextBytes(plain);

        var value = _cipher.Seal(SealedColumn.FileContent, RowKey.Of([1]), plain).ToArray();

        _cipher.Open(SealedColumn.FileContent, RowKey.Of([1]), value).SequenceEqual(plain).ShouldBeTrue();
    }

    [Fact]
    public void A_key_that_another_process_added_is_found()
    {
        var other = KeyRing.Open(_ring.Path, mayCreate: false, Some.Now);
        other.Rotate(Some.Now.AddDays(1)).ShouldBe(2);
        using var theirs = new FieldCipher(other);
        var value = theirs.Seal(SealedColumn.OutboxMessage, RowKey.Of(1), "neu"u8).ToArray();

        _cipher.Open(SealedColumn.OutboxMessage, RowKey.Of(1), value).SequenceEqual("neu"u8).ShouldBeTrue();
        _ring.ActiveKeyId.ShouldBe(2);
    }

    private bool Refuses(SealedColumn column, RowKey row, byte[] value)
    {
        try
        {
            _cipher.Open(column, row, value);
            return false;
        }
        catch (SealedValueException)
        {
            return true;
        }
    }
}
