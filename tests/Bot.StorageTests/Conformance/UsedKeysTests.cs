using System.Security.Cryptography;
using Bot.Dialogs.Conversations;
using Bot.Storage;
using Bot.Storage.Encryption;

namespace Bot.StorageTests.Conformance;

/// <summary>A key ring that lost a key is a fault of the set-up: the start is refused, and nothing that needs the key is taken for broken.</summary>
public abstract class UsedKeysTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_ring_that_lost_an_old_key_stops_the_start()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1), default));
        Fixture.Ring.Rotate(Now);
        await Fixture.RestartAsync();

        await RefusesAsync(keys => keys with { Keys = [keys.Keys[1]] }, "lacks key 1");

        (await ReadAsync(t => t.Residents.FindAsync(new(1), default))).ShouldBe(Some.Resident(1));
    }

    [Fact]
    public async Task An_older_copy_of_the_ring_stops_the_start()
    {
        Fixture.Ring.Rotate(Now);
        await new Rotation(Store, Fixture.Ring).ReEncryptAsync(default);

        await RefusesAsync(keys => keys with { Keys = [keys.Keys[0]] }, "lacks key 2");
    }

    [Fact]
    public async Task Another_key_under_a_known_number_stops_the_start() =>
        await RefusesAsync(keys => keys with { Keys = [keys.Keys[0] with { Key = RandomNumberGenerator.GetBytes(32) }] }, "key 1 in");

    [Fact]
    public async Task A_database_from_before_keys_were_noted_asks_its_rows_once()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1), default));
        Fixture.Ring.Rotate(Now);
        await new Rotation(Store, Fixture.Ring).ReEncryptAsync(default);
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: 2), default));
        await PutUnderKeyAsync(1, 1);
        await PutUnderKeyAsync(2, 4711);
        await RunAsync("DELETE FROM ring_keys");

        await RefusesAsync(keys => keys with { Keys = [keys.Keys[1]] }, "lacks key 1");

        (await NotedAsync()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_key_that_only_another_instance_has_makes_the_store_unavailable_and_no_row_broken()
    {
        var newer = await RotateElsewhereAsync();

        await Should.ThrowAsync<StoreUnavailableException>(() => ReadAsync(t => t.Residents.FindAsync(new(1), default)));
        (await Should.ThrowAsync<StoreUnavailableException>(() => Store.CheckAsync(default).AsTask())).Message.ShouldContain("lacks key 2");

        File.Move(newer, Fixture.Ring.Path, overwrite: true);
        await Store.CheckAsync(default);
        (await ReadAsync(t => t.Residents.FindAsync(new(1), default))).ShouldBe(Some.Resident(1));
    }

    [Fact]
    public async Task A_row_that_names_a_key_there_never_was_is_broken_and_the_store_works_on()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1), default));
        await PutUnderKeyAsync(1, 4711);
        await Fixture.RestartAsync();

        await Should.ThrowAsync<SealedValueException>(() => ReadAsync(t => t.Residents.FindAsync(new(1), default)));
        await Store.CheckAsync(default);
    }

    /// <summary>Another instance with its own copy of the ring made key 2 and wrote resident 1 with it; returns that copy.</summary>
    private async Task<string> RotateElsewhereAsync()
    {
        var copy = Fixture.Ring.Path + ".newer";
        File.Copy(Fixture.Ring.Path, copy);
        var newer = KeyRing.Open(copy, mayCreate: false, Now);
        newer.Rotate(Now);
        await using var other = Fixture.OpenAnother(newer);
        await other.WriteAsync(
            async t =>
            {
                await t.Residents.SaveAsync(Some.Resident(1), default);
                return true;
            },
            default);
        return copy;
    }

    private async Task RefusesAsync(Func<RingKeys, RingKeys> change, string told)
    {
        var path = Fixture.Ring.Path;
        var good = KeyRingFile.Read(path);
        KeyRingFile.Write(path, change(good), mayReplace: true);
        (await Should.ThrowAsync<KeyRingException>(() => Fixture.RestartAsync().AsTask())).Message.ShouldContain(told);

        KeyRingFile.Write(path, good, mayReplace: true);
        await Fixture.RestartAsync();
    }

    private Task<int> RunAsync(string sql) => WriteAsync(t => new ValueTask<int>(((StoreTransaction)t).Session.Use(new Sql(sql)).Changed()));

    private Task<List<long>> NotedAsync() => ReadAsync(t =>
    {
        using var rows = ((StoreTransaction)t).Session.Use(new Sql("SELECT id FROM ring_keys ORDER BY id"));
        var ids = new List<long>();
        while (rows.Step())
        {
            ids.Add(rows.Long(0));
        }

        return new ValueTask<List<long>>(ids);
    });

    /// <summary>As if the profile had been sealed with that key.</summary>
    private Task<int> PutUnderKeyAsync(long resident, ushort key) => WriteAsync(t =>
    {
        var session = ((StoreTransaction)t).Session;
        var row = RowKey.Of(resident);
        byte[] value;
        using (var found = session.Use(new Sql("SELECT sealed_profile FROM residents WHERE id = ?")).Bind(resident))
        {
            found.Step();
            var plain = session.Cipher.Open(SealedColumn.ResidentProfile, row, found.Blob(0)).ToArray();
            var with = Fixture.Ring.Keys.Find(key) ?? new RingKey(key, Now, RandomNumberGenerator.GetBytes(32));
            value = session.Cipher.SealWith(with, SealedColumn.ResidentProfile, row, plain).ToArray();
        }

        return new ValueTask<int>(session.Use(new Sql("UPDATE residents SET sealed_profile = ? WHERE id = ?")).Bind(value.AsSpan()).Bind(resident).Changed());
    });
}
