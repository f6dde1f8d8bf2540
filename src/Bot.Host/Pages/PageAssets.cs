using System.Security.Cryptography;
using System.Text;

namespace Bot.Host.Pages;

/// <summary>
/// The files of wwwroot, which travel inside the program. Their address holds a fingerprint of all of them, so browsers may keep them for good
/// and still get the new ones at once after an update.
/// </summary>
public sealed class PageAssets
{
    private const string Prefix = "wwwroot/";
    private readonly Dictionary<string, Asset> _files = new(StringComparer.Ordinal);

    public PageAssets()
    {
        var assembly = typeof(PageAssets).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            _files[name[Prefix.Length..]] = new Asset(name, content);
        }

        Version = Fingerprint();
    }

    public string Version { get; }

    /// <summary>False until the font and the QR reader were fetched with npm: the pages work without, only plainer.</summary>
    public bool HasBrowserParts => _files.Keys.Any(k => k.StartsWith("lib/", StringComparison.Ordinal));

    public Asset? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The address of a file of our own.</summary>
    public string Url(string path) => $"/assets/{Version}/{path}";

    private string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, file) in _files.Where(f => !f.Key.StartsWith("lib/", StringComparison.Ordinal)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(file.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
