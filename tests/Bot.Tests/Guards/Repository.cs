namespace Bot.Tests.Guards;

/// <summary>The files of the product as they lie in the repository, without what is built or downloaded.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = ["artifacts", "bin", "obj", "node_modules", "data", "TestResults", ".git", ".vs", ".idea", ".vscode"];
    private static readonly HashSet<string> Binary = [".png", ".woff2", ".wasm", ".ico", ".jpg", ".db", ".pdf"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> TextFiles => Files.Where(f => !Binary.Contains(Path.GetExtension(f)));

    public static IEnumerable<string> Documents => Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests must lie below the folder of Bot.sln");
        }

        return folder.FullName;
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(f => !NotOurs.Contains(f.Name)))
        {
            yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        }

        foreach (var path in folder.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name) && d.LinkTarget is null).SelectMany(Walk))
        {
            yield return path;
        }
    }
}
