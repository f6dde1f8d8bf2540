using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.StorageTests;

public sealed class StorageRegistrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-services").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Everything_the_host_asks_for_is_registered_and_works()
    {
        await using var services = Services(mayCreateKeys: true);

        await services.GetRequiredService<IStore>().CheckAsync(default);

        services.GetRequiredService<IStore>().ShouldBeSameAs(services.GetRequiredService<SqliteStore>());
        services.GetRequiredService<IKeyedHash>().Hash("phone", "x").Length.ShouldBe(32);
        (await services.GetRequiredService<Rotation>().ReEncryptAsync(default)).ShouldBe(0);
        (await services.GetRequiredService<SqliteBackup>().ToAsync(Path.Combine(_folder, "copy.db"), default)).ShouldBePositive();
    }

    [Fact]
    public async Task Without_keys_and_the_right_to_make_them_nothing_starts()
    {
        await using var services = Services(mayCreateKeys: false);

        Should.Throw<KeyRingException>(() => services.GetRequiredService<IStore>()).Message.ShouldContain("Keys:File");

        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    private ServiceProvider Services(bool mayCreateKeys) => new ServiceCollection()
        .AddLogging()
        .AddBotStorage(o =>
        {
            o.DatabaseFile = Path.Combine(_folder, "bot.db");
            o.KeyFile = Path.Combine(_folder, "keys.json");
            o.MayCreateKeys = mayCreateKeys;
        })
        .BuildServiceProvider();
}
