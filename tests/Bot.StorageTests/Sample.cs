using System.IO.Compression;
using System.Runtime.CompilerServices;
using Bot.Storage.Encryption;

namespace Bot.StorageTests;

/// <summary>A database of an earlier program, kept in samples/ (see the README there).</summary>
internal sealed record Sample(string Database, int Schema, string Ending)
{
    private static readonly bool IsMaking = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public string Name => $"{Database}-{Schema}";

    /// <summary>True when it is to be made now: of the present schema, asked for, and not there yet.</summary>
    public bool IsWanted(int current) => IsMaking && Schema == current && !File.Exists(Data);

    public bool Exists => File.Exists(Data) && File.Exists(Keys);

    private string Data => Path.Combine(Folder(), $"{Name}.{Ending}.gz");

    private string Keys => Path.Combine(Folder(), $"{Name}.keys.json");

    public void Keep(string data, string keys)
    {
        using (var from = File.OpenRead(data))
        using (var to = new GZipStream(File.Create(Data), CompressionLevel.SmallestSize))
        {
            from.CopyTo(to);
        }

        File.Copy(keys, Keys);
    }

    /// <summary>Unpacks it and tells its key ring.</summary>
    public KeyRing Unpack(string folder, out string data)
    {
        data = Path.Combine(folder, $"{Name}.{Ending}");
        using (var from = new GZipStream(File.OpenRead(Data), CompressionMode.Decompress))
        using (var to = File.Create(data))
        {
            from.CopyTo(to);
        }

        var keys = Path.Combine(folder, "keys.json");
        File.Copy(Keys, keys);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(keys, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return KeyRing.Open(keys, mayCreate: false, Some.Now);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "samples");
}
