using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Guards;

public partial class PolicyTests
{
    private const int LeastWordsOfAReason = 10;

    [Fact]
    public void Every_number_of_a_policy_names_its_source() => Guard.Holds(
        "Every public constant of a *Policy class has a doc comment that names the letter, law, platform rule or measurement it comes from, or gives the reason of our own choice",
        "an office that must change a number has to know what it would break",
        "write a <summary> with the source, or in a full sentence why it is this number",
        SourceFile.OfProduct.SelectMany(s => s.Nodes<TypeDeclarationSyntax>()
            .Where(t => t.Identifier.Text.EndsWith("Policy", StringComparison.Ordinal))
            .SelectMany(t => t.Members.OfType<FieldDeclarationSyntax>())
            .Where(f => f.Modifiers.Any(SyntaxKind.PublicKeyword) && !NamesSource(DocOf(f)))
            .Select(f => $"{s.Place(f)}: {f.Declaration.Variables[0].Identifier.Text}")));

    internal static bool NamesSource(string doc) => Source().IsMatch(doc) || Word().Count(doc) >= LeastWordsOfAReason;

    private static string DocOf(SyntaxNode node) =>
        string.Concat(node.GetLeadingTrivia().Where(t => t.HasStructure).Select(t => t.ToFullString()));

    [GeneratedRegex(
        @"letter|\blaw\b|decree|decision|article|circular|\bform\b|guide|standard|\bISO\b|\bRFC\b|\bITU\b|specification|platform|Telegram|Bot API|Direct Line|Bot Framework|Zalo"
        + @"|browser|measured|\b(our|own) (rule|choice|limit|bound|measure)|protocol|20(0|1|2)\d|OWASP|NIST|WCAG|SQLite|Quartz|Kestrel|\.md\b|\.yaml\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Source();

    [GeneratedRegex(@"(?<![<\w/])[A-Za-z]{2,}(?![\w>])")]
    private static partial Regex Word();
}
