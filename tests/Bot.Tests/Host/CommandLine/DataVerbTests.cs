using Bot.Host.CommandLine;
using Bot.Tests.Fakes;

namespace Bot.Tests.Host.CommandLine;

public sealed class DataVerbTests : IAsyncDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-tests").FullName;

    private string Out => Path.Combine(_folder, "all.zip");

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Everything_goes_into_a_file_and_from_there_into_another_database()
    {
        await using (var talk = await Talk.CheckedInAsync(store: _store))
        {
            (await DataVerb.RunAsync(["export", "--out", Out, .. Settings(_store.DatabaseFile)])).ShouldBe(0);
        }

        (await DataVerb.RunAsync(["import", "--from", Out, .. Settings(Path.Combine(_folder, "new.db"))])).ShouldBe(0);

        (await DataVerb.RunAsync(["import", "--from", Out, .. Settings(Path.Combine(_folder, "new.db"))])).ShouldBe(1, "it is not empty now");
        (await DataVerb.RunAsync(["export", "--out", Out, .. Settings(_store.DatabaseFile)])).ShouldBe(1, "no file is replaced");
    }

    [Theory]
    [InlineData("export")]
    [InlineData("import", "--from")]
    [InlineData("move", "--out", "x")]
    public async Task A_wrong_use_is_told(params string[] args) => (await DataVerb.RunAsync(args)).ShouldBe(2);

    [Fact]
    public async Task A_running_service_on_the_target_is_noticed()
    {
        await DataVerb.RunAsync(["export", "--out", Out, .. Settings(_store.DatabaseFile)]);
        var target = Path.Combine(_folder, "new.db");
        await using var held = new FileStream(target + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        await Should.ThrowAsync<Bot.Host.Settings.InvalidSettingsException>(() => DataVerb.RunAsync(["import", "--from", Out, .. Settings(target)]));
    }

    private string[] Settings(string database) => ["--Storage:ConnectionString", "Data Source=" + database, "--Keys:File", _store.KeyFile, "--environment", "Development"];
}
