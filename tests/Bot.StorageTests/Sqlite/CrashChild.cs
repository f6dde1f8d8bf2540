using System.Globalization;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;

namespace Bot.StorageTests.Sqlite;

/// <summary>Writes pieces of two rows each, many at once, and prints the number of each that the store acknowledged, until killed.</summary>
internal static class CrashChild
{
    public const string Verb = "write-until-killed";
    private const int AtOnce = 16;

    public static async Task RunAsync(string databaseFile, string keyFile)
    {
        var ring = KeyRing.Open(keyFile, mayCreate: false, Some.Now);
        var store = SqliteStore.Open(new SqliteStoreOptions { Path = databaseFile }, ring, TimeProvider.System);
        await using var output = Console.OpenStandardOutput();
        var gate = new Lock();
        var last = 0L;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                var id = Interlocked.Increment(ref last);
                await store.WriteAsync(
                    async t =>
                    {
                        await t.Residents.SaveAsync(Some.Resident(id, phone: null), default);
                        await t.CheckIns.AddAsync(Some.CheckIn(id, resident: id), default);
                        return true;
                    },
                    default);
                lock (gate)
                {
                    output.Write(System.Text.Encoding.ASCII.GetBytes(id.ToString(CultureInfo.InvariantCulture) + "\n"));
                    output.Flush();
                }
            }
        })));
    }
}
