using Bot.Dialogs.Transcripts;
using Bot.Tests.Guards;

namespace Bot.Tests.Dialogs.Transcripts;

/// <summary>Plays every file of tests/transcripts/engine. UPDATE_TRANSCRIPTS=1 writes what the bot said, never into a file whose run failed.</summary>
public class TranscriptTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "transcripts", "engine");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_bot_says_what_is_written(string file)
    {
        var path = Path.Combine(Folder, file);
        var transcript = TranscriptReader.Read("tests/transcripts/engine/" + file, await File.ReadAllTextAsync(path));

        var result = await TranscriptRunner.RunAsync(transcript, () => new CakeShopWorld(transcript["dialogs", "order-v1"]));

        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1" && result.Rewritten is { } rewritten)
        {
            await File.WriteAllTextAsync(path, rewritten);
            return;
        }

        result.Failures.ShouldBeEmpty(string.Join(Environment.NewLine, result.Failures));
    }
}
