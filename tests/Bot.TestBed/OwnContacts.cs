namespace Bot.TestBed;

/// <summary>The shipped configuration with contacts that could be an office's: with those it is shipped with no service starts outside Development.</summary>
public static class OwnContacts
{
    /// <summary>Writes it below the folder and says where.</summary>
    /// <param name="folder">Where it goes.</param>
    /// <param name="tree">The checkout whose configuration it is; this one unless said.</param>
    public static string WriteTo(string folder, string? tree = null)
    {
        var shipped = tree is null ? Shipped() : Path.Combine(tree, "config");
        var own = Path.Combine(folder, "config");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(own, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, With(File.ReadAllText(file)));
        }

        return own;
    }

    private static string With(string text) =>
        text.Replace("0710 000 099", "0237 000 0000", StringComparison.Ordinal).Replace("@example.vn", "@so.test", StringComparison.Ordinal);

    private static string Shipped()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "config", "offices.yaml")))
            {
                return Path.Combine(folder, "config");
            }
        }

        throw new InvalidOperationException("there is no config/ above the program");
    }
}
