using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Guards;

public partial class UnfinishedWorkTests
{
    [Fact]
    public void Nothing_is_left_for_later_in_the_code() => Guard.Holds(
        "No TODO, FIXME or HACK, and no NotImplementedException",
        "what is not done now is found by those who rely on it",
        "do it, or leave the feature out and say so in CHANGELOG.md",
        SourceFile.All.SelectMany(s => Comments(s).Where(t => LaterWord().IsMatch(t.ToString())).Select(t => s.Place(t.GetLocation()))
            .Concat(s.Nodes<ObjectCreationExpressionSyntax>()
                .Where(n => n.Type.ToString().EndsWith("NotImplementedException", StringComparison.Ordinal)).Select(s.Place))));

    [Fact]
    public void No_code_sleeps_in_comments() => Guard.Holds(
        "No commented-out code",
        "nobody knows whether it is still true, and the history keeps it anyway",
        "delete it",
        SourceFile.All.SelectMany(s => Comments(s).Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) && CodeLine().IsMatch(t.ToString()))
            .Select(t => s.Place(t.GetLocation()))));

    [Fact]
    public void Documents_named_in_comments_are_here() => Guard.Holds(
        "A comment names only documents of this repository",
        "a reader cannot open others",
        "name the law, letter or page itself, or correct the path",
        SourceFile.All.Where(s => !s.Path.StartsWith("tests/Bot.Tests/Guards/", StringComparison.Ordinal)).SelectMany(s => Comments(s)
            .SelectMany(t => Document().Matches(t.ToString()).Select(m => (Name: m.Value, Place: s.Place(t.GetLocation()))))
            .Where(d => !Repository.Files.Any(f => f == d.Name || f.EndsWith("/" + d.Name, StringComparison.Ordinal)))
            .Select(d => $"{d.Place}: {d.Name}")));

    private static IEnumerable<SyntaxTrivia> Comments(SourceFile source) =>
        source.Tree.GetRoot().DescendantTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia)
            || t.IsKind(SyntaxKind.MultiLineCommentTrivia) || t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex LaterWord();

    [GeneratedRegex(@"^//\s*(?:[\w.<>\[\]]+\s+\w+\s*=.*;|[\w.]+\(.*\);|(?:if|for|foreach|while)\s*\(.*\)\s*\{?|return\b.*;|[{}])\s*$")]
    internal static partial Regex CodeLine();

    [GeneratedRegex(@"[\w./-]+\.(?:md|yaml)\b")]
    private static partial Regex Document();
}
