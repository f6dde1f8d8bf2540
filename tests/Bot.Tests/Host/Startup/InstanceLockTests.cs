using Bot.Host.Settings;
using Bot.Host.Startup;
using Bot.Storage;

namespace Bot.Tests.Host.Startup;

public sealed class InstanceLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-lock").FullName;

    [Fact]
    public void A_second_service_on_the_same_database_is_refused_until_the_first_ends()
    {
        var settings = Settings();
        using (InstanceLock.Take(settings))
        {
            Should.Throw<InvalidSettingsException>(() => InstanceLock.Take(settings))
                .Problems.ShouldHaveSingleItem().Fix.ShouldContain("stop the other service");
        }

        InstanceLock.Take(settings)?.Dispose();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private StorageOptions Settings() => new() { DatabaseFile = Path.Combine(_folder, "new", "bot.db") };
}
