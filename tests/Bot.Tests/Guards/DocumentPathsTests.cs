using System.Text.RegularExpressions;

namespace Bot.Tests.Guards;

public partial class DocumentPathsTests
{
    [Fact]
    public void Every_path_of_the_where_is_tables_exists() => Guard.Holds(
        "Every path in the \"Where is…\" tables of README.md and README.vi.md exists",
        "the table is how a newcomer finds a rule within a minute",
        "correct the path",
        new[] { "README.md", "README.vi.md" }.SelectMany(file => Repository.Read(file).Split('\n')
            .Where(line => line.StartsWith('|'))
            .SelectMany(line => Code().Matches(line).Select(m => m.Groups[1].Value))
            .Where(path => path.Contains('/', StringComparison.Ordinal) && !path.StartsWith('/') && !path.Contains(' ', StringComparison.Ordinal))
            .Where(path => !Repository.Exists(FixedPart(path)))
            .Select(path => $"{file}: {path}")));

    [Fact]
    public void The_where_is_tables_of_both_languages_name_the_same_files() =>
        Paths("README.vi.md").ShouldBe(Paths("README.md"), ignoreOrder: true, "both READMEs must help equally: add the row to the other language too");

    [Fact]
    public void Every_link_between_documents_leads_somewhere() => Guard.Holds(
        "Every relative link in a document leads to a file of this repository",
        "a dead link costs each reader time",
        "correct the link",
        Repository.Documents.SelectMany(file => Link().Matches(Repository.Read(file)).Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal))
            .Where(target => !IsInside(file, target))
            .Select(target => $"{file}: {target}")));

    private static IEnumerable<string> Paths(string file) => Repository.Read(file).Split('\n')
        .Where(line => line.StartsWith('|'))
        .SelectMany(line => Code().Matches(line).Select(m => m.Groups[1].Value))
        .Where(path => path.Contains('/', StringComparison.Ordinal) && !path.StartsWith('/'));

    // "dialogs/<flow>.yaml" is true when dialogs/ is there.
    private static string FixedPart(string path)
    {
        var end = path.IndexOfAny(['<', '*', '{']);
        return end < 0 ? path : path[..(path.LastIndexOf('/', end) + 1)];
    }

    private static bool IsInside(string file, string target)
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, target));
        return path.StartsWith(Repository.Root, StringComparison.Ordinal) && Path.Exists(path);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
