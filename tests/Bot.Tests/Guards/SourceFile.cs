using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bot.Tests.Guards;

/// <summary>A C# file, parsed once for all guards.</summary>
internal sealed record SourceFile(string Path, SyntaxTree Tree)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>Everything under src/ and tests/ that is not generated (*.g.cs).</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Repository.Files
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(f => new SourceFile(f, CSharpSyntaxTree.ParseText(Repository.Read(f), Options, f))),
    ];

    public static IEnumerable<SourceFile> OfProduct => All.Where(s => s.Path.StartsWith("src/", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> OfTests => All.Where(s => s.Path.StartsWith("tests/", StringComparison.Ordinal));

    public IEnumerable<TNode> Nodes<TNode>()
        where TNode : SyntaxNode => Tree.GetRoot().DescendantNodes().OfType<TNode>();

    /// <summary>"src/Bot.Domain/Venues/Venue.cs:12".</summary>
    public string Place(SyntaxNode node) => Place(node.GetLocation());

    public string Place(Location location) => $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";
}
