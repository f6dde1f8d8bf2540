using Bot.StorageTests.Sqlite;

namespace Bot.StorageTests;

/// <summary>The test assembly as a program of its own: the process that a test kills.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [CrashChild.Verb, var databaseFile, var keyFile])
        {
            return 2;
        }

        await CrashChild.RunAsync(databaseFile, keyFile);
        return 0;
    }
}
