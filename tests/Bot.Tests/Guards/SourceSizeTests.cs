using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Guards;

public class SourceSizeTests
{
    private const int MostFileLines = 400;
    private const int MostMethodLines = 50;

    [Fact]
    public void Files_are_short() => Guard.Holds(
        $"A file has at most {MostFileLines} lines (aim at 200)",
        "a reader must be able to hold it in the head",
        "split it by subject",
        SourceFile.All.Select(s => (s.Path, Lines: s.Tree.GetText().Lines.Count))
            .Where(f => f.Lines > MostFileLines).Select(f => $"{f.Path}: {f.Lines} lines"));

    [Fact]
    public void Methods_are_short() => Guard.Holds(
        $"A method's body has at most {MostMethodLines} lines (aim at 25)",
        "each step of a long one deserves a name",
        "take parts out into methods that say what they do",
        SourceFile.All.SelectMany(s => Bodies(s)
            .Select(b => (Node: b, Lines: b.GetLocation().GetLineSpan() is var span ? span.EndLinePosition.Line - span.StartLinePosition.Line - 1 : 0))
            .Where(b => b.Lines > MostMethodLines).Select(b => $"{s.Place(b.Node)}: {b.Lines} lines")));

    [Fact]
    public void There_are_no_regions() => Guard.Holds(
        "No #region",
        "it hides that a file is too long",
        "split the file",
        SourceFile.All.SelectMany(s => s.Tree.GetRoot().DescendantTrivia().Where(t => t.IsKind(SyntaxKind.RegionDirectiveTrivia))
            .Select(t => $"{s.Path}:{t.GetLocation().GetLineSpan().StartLinePosition.Line + 1}")));

    private static IEnumerable<SyntaxNode> Bodies(SourceFile source) =>
        source.Nodes<BaseMethodDeclarationSyntax>().Select(m => (SyntaxNode?)m.Body ?? m.ExpressionBody)
            .Concat(source.Nodes<LocalFunctionStatementSyntax>().Select(m => (SyntaxNode?)m.Body ?? m.ExpressionBody))
            .Concat(source.Nodes<AccessorDeclarationSyntax>().Select(m => (SyntaxNode?)m.Body ?? m.ExpressionBody))
            .OfType<SyntaxNode>();
}
