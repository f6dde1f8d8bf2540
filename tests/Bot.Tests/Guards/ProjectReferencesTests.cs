using System.Reflection;
using System.Xml.Linq;

namespace Bot.Tests.Guards;

public class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Bot.Domain"] = [],
        ["Bot.Dialogs"] = ["Bot.Domain"],
        ["Bot.Channels"] = ["Bot.Dialogs", "Bot.Domain"],
        ["Bot.Storage"] = ["Bot.Dialogs", "Bot.Domain"],
        ["Bot.Documents"] = ["Bot.Domain"],
        ["Bot.Host"] = ["Bot.Channels", "Bot.Dialogs", "Bot.Documents", "Bot.Domain", "Bot.Storage"],
    };

    [Fact]
    public void Houses_know_each_other_in_one_direction_only() => Guard.Holds(
        "Domain ◄ Dialogs ◄ Channels ◄ Host; Storage ► Domain and Dialogs; Documents ► Domain",
        "rules that know no channel and no database can be read and tested alone",
        "move the code to the house that may know both, or put an interface into the lower one",
        Projects().SelectMany(p => References(p, "ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))
            .Where(r => !Allowed[Name(p)].Contains(r))
            .Select(r => $"{p} refers to {r}")));

    [Fact]
    public void Built_assemblies_refer_only_to_the_houses_they_may_know() => Guard.Holds(
        "An assembly refers only to houses below it",
        "a reference that came in through another project breaks the direction as well",
        "remove the use of that house's types",
        Allowed.SelectMany(a => Assembly.Load(a.Key).GetReferencedAssemblies()
            .Where(r => r.Name!.StartsWith("Bot.", StringComparison.Ordinal) && !a.Value.Contains(r.Name))
            .Select(r => $"{a.Key} refers to {r.Name}")));

    [Fact]
    public void The_domain_has_no_packages() => Guard.Holds(
        "Bot.Domain refers to no package and no framework besides .NET itself",
        "what the letters demand must not depend on a library's fashion",
        "put the work behind an interface of the domain and implement it in another house",
        Projects().Where(p => Name(p) == "Bot.Domain")
            .SelectMany(p => References(p, "PackageReference").Concat(References(p, "FrameworkReference")).Select(r => $"{p} refers to {r}")));

    [Fact]
    public void There_are_these_six_houses() => Projects().Select(Name).ShouldBe(Allowed.Keys, ignoreOrder: true,
        "six assemblies are enough: a new house needs a decision in docs/decisions and a line in this test");

    private static IEnumerable<string> Projects() =>
        Repository.Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".csproj", StringComparison.Ordinal));

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Repository.Read(project)).Descendants(kind).Select(e => (string?)e.Attribute("Include")).OfType<string>();
}
