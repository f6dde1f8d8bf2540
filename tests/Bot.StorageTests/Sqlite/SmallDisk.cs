using System.Diagnostics;

namespace Bot.StorageTests.Sqlite;

/// <summary>A disk of 2 MB in memory with a ballast that can be thrown off. Null where mounting is not allowed.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public string Ballast => Path.Combine(Folder, "ballast");

    public static async Task<SmallDisk?> MountAsync(string parent)
    {
        var folder = Path.Combine(parent, "disk");
        Directory.CreateDirectory(folder);
        if (Environment.UserName != "root" || !await RunAsync("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder))
        {
            return null;
        }

        var disk = new SmallDisk(folder);
        await File.WriteAllBytesAsync(disk.Ballast, new byte[600_000]);
        return disk;
    }

    public async Task MakeReadOnlyAsync() => (await RunAsync("mount", "-o", "remount,ro", Folder)).ShouldBeTrue();

    public async ValueTask DisposeAsync() => await RunAsync("umount", "-l", Folder);

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
