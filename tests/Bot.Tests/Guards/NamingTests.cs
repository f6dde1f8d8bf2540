using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Guards;

public class NamingTests
{
    private static readonly HashSet<string> EmptyFolderNames =
        ["Services", "Models", "Helpers", "Utils", "Utilities", "Managers", "Enums", "Interfaces", "Common", "Shared", "Misc", "Entities", "Dtos"];

    private static readonly string[] EmptyEndings = ["Data", "Info", "Manager", "Helper", "Helpers", "Utils", "Util", "Base", "Impl", "Dto"];

    private static readonly string[] Houses = ["Domain", "Dialogs", "Channels", "Storage", "Documents", "Host"];

    [Fact]
    public void Folders_are_named_after_features() => Guard.Holds(
        "A folder bears the name of a feature, never of a kind of class",
        "whoever looks for a rule knows the feature, not the pattern",
        "move the files into the feature's folder",
        SourceFile.All.Where(s => s.Path.Split('/')[..^1].Any(EmptyFolderNames.Contains)).Select(s => s.Path));

    [Fact]
    public void Types_have_names_that_say_something() => Guard.Holds(
        $"No type ends in {string.Join(", ", EmptyEndings)}",
        "such an ending says nothing that the rest of the name does not",
        "name the type by what it is or does in the words of docs/glossary.md",
        SourceFile.All.SelectMany(s => s.Nodes<BaseTypeDeclarationSyntax>()
            .Where(t => EmptyEndings.Any(e => t.Identifier.Text.EndsWith(e, StringComparison.Ordinal)))
            .Select(t => $"{s.Place(t)}: {t.Identifier.Text}")));

    [Fact]
    public void A_namespace_is_its_folder() => Guard.Holds(
        "The namespace is the path of the folder, file-scoped",
        "a type is then found without searching",
        "rename the namespace or move the file",
        SourceFile.All.SelectMany(s => s.Nodes<BaseNamespaceDeclarationSyntax>()
            .Where(n => n is not FileScopedNamespaceDeclarationSyntax || n.Name.ToString() != string.Join('.', s.Path.Split('/')[1..^1]))
            .Select(n => $"{s.Place(n)}: {n.Name}")));

    [Fact]
    public void A_file_bears_the_name_of_its_type() => Guard.Holds(
        "A file with one type bears its name",
        "a type is then found without searching",
        "rename the file",
        SourceFile.All.Where(s => TopTypes(s) is [var only] && Path.GetFileNameWithoutExtension(s.Path).Split('.')[0] != only).Select(s => s.Path));

    [Fact]
    public void Tests_mirror_the_source() => Guard.Holds(
        "tests/Bot.Tests/<House>/<Folder> mirrors src/Bot.<House>/<Folder>",
        "the tests of a rule are then found without searching",
        "move the test to the folder of what it tests",
        SourceFile.OfTests.Select(s => s.Path.Split('/'))
            .Where(p => p[1] == "Bot.Tests" && p.Length > 4 && Houses.Contains(p[2]))
            .Where(p => !Repository.Exists($"src/Bot.{p[2]}/{string.Join('/', p[3..^1])}"))
            .Select(p => string.Join('/', p)));

    private static string[] TopTypes(SourceFile source) =>
        [.. source.Nodes<BaseTypeDeclarationSyntax>().Where(t => t.Parent is BaseNamespaceDeclarationSyntax).Select(t => t.Identifier.Text)];
}
