using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Storage.Encryption;

namespace Bot.StorageTests;

/// <summary>One empty store of a kind. A further kind of store is one class more, and one list of test classes beside <see cref="OnSqlite"/>.</summary>
public abstract class StoreFixture : IAsyncDisposable
{
    public IStore Store { get; protected set; } = null!;

    public abstract KeyRing Ring { get; }

    public IKeyedHash Hash => new KeyedHash(Ring);

    public abstract ValueTask StartAsync();

    /// <summary>Closes the store and opens it again on the same data.</summary>
    public abstract ValueTask RestartAsync();

    /// <summary>Opens a second store on the same data, as another program would.</summary>
    public IStore OpenAnother() => OpenAnother(Ring);

    /// <inheritdoc cref="OpenAnother()"/>
    public abstract IStore OpenAnother(KeyRing ring);

    public abstract ValueTask DisposeAsync();
}
