using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Storage.Encryption;

/// <summary>The key ring on disk: JSON, mode 0600, replaced in one step so that a crash leaves the old or the new file.</summary>
internal static class KeyRingFile
{
    private const int Format = 1;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static RingKeys Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new KeyRingException(
                $"Keys:File: there is no key ring at {path}. Put the service's key ring there (mode 0600), or for a new service make one with the verb 'keys create'.");
        }

        RefuseReadableByOthers(path);
        try
        {
            var content = JsonSerializer.Deserialize(File.ReadAllBytes(path), KeyRingJson.Default.KeyRingContent);
            return Checked(path, content ?? throw Damaged(path, "it is empty"));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw Damaged(path, "it is not the JSON that was written", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException($"Keys:File: {path} cannot be read. Make the service's user its owner (chown) with mode 0600.", e);
        }
    }

    public static void Write(string path, RingKeys keys, bool mayReplace)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var temporary = path + ".new";
        try
        {
            Directory.CreateDirectory(folder);
            var content = new KeyRingContent
            {
                Format = Format,
                HashKey = keys.HashKey,
                Keys = [.. keys.Keys.Select(k => new KeyRingEntry { Id = k.Id, Created = k.Created, Key = k.Key })],
            };
            File.Delete(temporary);
            using (var file = new FileStream(temporary, OwnersFile.New()))
            {
                JsonSerializer.Serialize(file, content, KeyRingJson.Default.KeyRingContent);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, mayReplace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException($"Keys:File: {path} cannot be written. Give the service's user the right to write in {folder}.", e);
        }
    }

    private static RingKeys Checked(string path, KeyRingContent content)
    {
        if (content.Format != Format)
        {
            throw Damaged(path, $"its format is {content.Format}, this program knows {Format}");
        }

        var keys = content.Keys ?? [];
        var isOrdered = keys.Zip(keys.Skip(1)).All(pair => pair.First.Id < pair.Second.Id);
        if (keys.Length == 0 || !isOrdered || keys.Any(k => k.Key?.Length != EncryptionPolicy.KeyBytes) || content.HashKey?.Length != EncryptionPolicy.KeyBytes)
        {
            throw Damaged(path, "a key is missing, too short or out of order");
        }

        return new RingKeys([.. keys.Select(k => new RingKey(k.Id, k.Created, k.Key!))], content.HashKey);
    }

    private static void RefuseReadableByOthers(string path)
    {
        if (!OperatingSystem.IsWindows() && HasRightsForOthers(path))
        {
            throw new KeyRingException($"Keys:File: others may read {path}. Correct it with: chmod 600 {path}");
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static bool HasRightsForOthers(string path) => (File.GetUnixFileMode(path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != 0;

    private static KeyRingException Damaged(string path, string problem, Exception? inner = null) =>
        new($"Keys:File: {path} is damaged ({problem}). Put back the copy you kept; without it the encrypted data cannot be read.", inner);
}

internal sealed class KeyRingContent
{
    public int Format { get; set; }

    public byte[]? HashKey { get; set; }

    public KeyRingEntry[]? Keys { get; set; }
}

internal sealed class KeyRingEntry
{
    public ushort Id { get; set; }

    public DateTimeOffset Created { get; set; }

    public byte[]? Key { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(KeyRingContent))]
internal sealed partial class KeyRingJson : JsonSerializerContext;
