using Bot.Host.CommandLine;

namespace Bot.Tests.Host.CommandLine;

public sealed class BackupVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_server_is_not_copied_as_if_it_were_a_file()
    {
        var file = Path.Combine(_folder, "copy.db");

        (await BackupVerb.RunAsync([file, "--Storage:Provider", "postgres", "--Storage:ConnectionString", "Host=127.0.0.1;Database=bot"])).ShouldBe(1);

        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }
}
