using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage;

/// <summary>One numbered change of the schema, embedded as NNNN-title.sql. Never changed once released: its checksum is kept in the database.</summary>
internal sealed record Migration(int Version, string Title, string Script)
{
    /// <summary>SHA-256 over the text with LF line ends.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script.ReplaceLineEndings("\n"))));

    /// <summary>Those of this program for one kind of database ("sqlite", "postgres"), in order.</summary>
    public static IReadOnlyList<Migration> Embedded(string database)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = database + "/";
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => Read(assembly, n, folder.Length))];
    }

    private static Migration Read(Assembly assembly, string name, int start)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        var version = int.Parse(name.AsSpan(start, 4), CultureInfo.InvariantCulture);
        return new Migration(version, name[(start + 5)..^4], reader.ReadToEnd());
    }
}
