using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Guards;

public partial class ConfigurationDocsTests
{
    [Fact]
    public void Every_setting_is_documented() => Guard.Holds(
        "Every key of appsettings.json, of an options class and of the code that reads settings has a row in docs/configuration.md",
        "whoever runs the service cannot guess it",
        "add a row with key, default and meaning",
        InCode().Except(Documented()));

    [Fact]
    public void Every_documented_setting_exists() => Guard.Holds(
        "docs/configuration.md names no key that nothing reads",
        "a setting without effect misleads whoever runs the service",
        "correct or remove the row",
        Documented().Except(InCode()));

    private static HashSet<string> InCode() => [.. OfAppSettings(), .. OfOptions(), .. OfLiterals()];

    private static IEnumerable<string> OfAppSettings()
    {
        using var settings = JsonDocument.Parse(Repository.Read("appsettings.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return [.. Leaves(settings.RootElement, string.Empty)];
    }

    private static IEnumerable<string> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}:{p.Name}"))
        : [path];

    // An options class that is bound to a section says so in a constant.
    private static IEnumerable<string> OfOptions() => SourceFile.OfProduct.SelectMany(s => s.Nodes<TypeDeclarationSyntax>()).SelectMany(type =>
    {
        var section = type.Members.OfType<FieldDeclarationSyntax>().SelectMany(f => f.Declaration.Variables)
            .FirstOrDefault(v => v.Identifier.Text == "Section")?.Initializer?.Value as LiteralExpressionSyntax;
        return section is null ? [] : type.Members.OfType<PropertyDeclarationSyntax>()
            .Where(p => p.Modifiers.Any(m => m.IsKind(SyntaxKind.PublicKeyword)) && p.AccessorList is { Accessors.Count: 2 })
            .Where(p => p.Identifier.Text != "PublicUrl") // the product's one address, handed to whoever needs it
            .Select(p => $"{section.Token.ValueText}:{p.Identifier.Text}");
    });

    private static IEnumerable<string> OfLiterals() => SourceFile.OfProduct.SelectMany(s => s.Nodes<LiteralExpressionSyntax>())
        .Where(l => l.IsKind(SyntaxKind.StringLiteralExpression))
        .Where(l => Key().IsMatch(l.Token.ValueText) || l.Parent?.Parent?.Parent is ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "configuration" } })
        .Select(l => l.Token.ValueText);

    private static HashSet<string> Documented() => [.. Repository.Read("docs/configuration.md").Split('\n')
        .Select(line => Row().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("^[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\| `([A-Z][A-Za-z]+(?::[A-Z][A-Za-z]+)*)` \|")]
    private static partial Regex Row();
}
