using Bot.Host.CommandLine;
using Bot.Tests.Guards;

namespace Bot.Tests.Host.CommandLine;

public sealed class DialogCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-tests").FullName;

    [Fact]
    public async Task Steps_and_outcomes_that_no_transcript_visits_are_told_with_their_place()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "language"));
        File.Copy(
            Path.Combine(Repository.Root, "tests/transcripts/language/switch.txt"), Path.Combine(_folder, "language/switch.txt"));
        var said = new StringWriter();

        var exitCode = await DialogCheck.RunAsync(["--transcripts", _folder], said);

        exitCode.ShouldBe(0);
        said.ToString().ShouldContain("transcripts: 1, not as written: 0");
        said.ToString().ShouldNotContain("dialogs/language.yaml");
        said.ToString().ShouldContain("dialogs/check-in.yaml:13:5: cảnh báo D070w [start-code]");
    }

    [Fact]
    public async Task A_transcript_that_hears_other_words_is_told_and_still_counts_as_a_visit()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "contact"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "contact/office.txt"), "flow: contact\n\ngiven venues\n> /lienhe\n< Xin chào.\n< …\n= idle\n");
        var said = new StringWriter();

        await DialogCheck.RunAsync(["--transcripts", _folder], said);

        said.ToString().ShouldContain("office.txt:5: expected: Xin chào.");
        said.ToString().ShouldContain("transcripts: 1, not as written: 1");
        said.ToString().ShouldNotContain("dialogs/contact.yaml");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
