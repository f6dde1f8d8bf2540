using Bot.Host.CommandLine;
using Bot.Tests.Domain.Reports;

namespace Bot.Tests.Host.CommandLine;

public sealed class ReportsVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_verb_goes_from_arguments_to_the_file_and_says_by_its_end_whether_all_was_well()
    {
        await using var world = await ReportWorld.BeginAsync();
        await world.ConfirmAsync(ReportWorld.Head);
        var file = Path.Combine(_folder, "bang.docx");
        string[] export = ["export", "--month", "2026-11", "--unit", "DV-1", "--format", "docx", "--out", file, "--why", "giao ban"];

        (await RunAsync(world, export)).ShouldBe(0);

        File.Exists(file).ShouldBeTrue();
        (await RunAsync(world, ["status", "--month", "2026-11", "--unit", "DV-1"])).ShouldBe(1, "a school has not sent its report");
        (await RunAsync(world, ["verify", "--month", "2026-11", "--unit", "DV-1"])).ShouldBe(0);
    }

    [Theory]
    [InlineData("export")]
    [InlineData("status", "--month", "2026-11", "--unit", "DV-9")]
    [InlineData("verify", "--month", "2026-11", "--cycle", "weekly")]
    [InlineData("verify", "--month", "1999-11")]
    public async Task What_cannot_be_done_ends_with_wrong_use(params string[] args)
    {
        await using var world = await ReportWorld.BeginAsync(scans: 0);

        (await RunAsync(world, args)).ShouldBe(CommandLineRunner.UsedWrongly);
    }

    private static Task<int> RunAsync(ReportWorld world, string[] args) => ReportsVerb.RunAsync(
        [.. args, "--Storage:ConnectionString", "Data Source=" + world.Store.DatabaseFile, "--Keys:File", world.Store.KeyFile, "--environment", "Development"]);
}
