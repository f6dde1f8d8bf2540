namespace Bot.Tests.Dialogs.Flows;

/// <summary>A file that holds what the code says today, so that a review shows each change of it.</summary>
internal static class Snapshot
{
    public static void Compare(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        if (expected != actual)
        {
            Assert.Fail($"{path} holds something else than the code says. If the change is meant, run the tests with UPDATE_SNAPSHOTS=1 and read the difference.\n{FirstDifference(expected, actual)}");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, now.Length)).First(i => before.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"line {line + 1}\n  file: {before.ElementAtOrDefault(line)}\n  code: {now.ElementAtOrDefault(line)}";
    }
}
