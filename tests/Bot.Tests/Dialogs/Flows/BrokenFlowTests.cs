using System.Text;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;

namespace Bot.Tests.Dialogs.Flows;

/// <summary>
/// The catalogue of broken flows: each file or folder beside its exact findings. UPDATE_SNAPSHOTS=1 rewrites the findings;
/// read the difference before you commit it.
/// </summary>
public class BrokenFlowTests
{
    private static readonly string Folder = Path.Combine(FlowFiles.Root, "tests/Bot.Tests/Dialogs/broken");

    public static IReadOnlyList<string> Codes { get; } =
    [
        "D001", "D002", "D003", "D004", "D005", "D006", "D010", "D011", "D012", "D020", "D021", "D022", "D023", "D024", "D025", "D030", "D031", "D032",
        "D033", "D034", "D035", "D036", "D037", "D040", "D041", "D042", "D043", "D044", "D045", "D050", "D051", "D052", "D053", "D060", "D061", "D062",
        "D070", "D080", "D081", "D082",
    ];

    public static TheoryData<string> Cases() => [.. Names()];

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(Folder).Where(e => !e.EndsWith(".txt", StringComparison.Ordinal)).Select(e => Path.GetFileNameWithoutExtension(e)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_flow_gives_exactly_its_findings(string name)
    {
        var check = Check(name);
        var text = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        var exitCode = DialogsReport.Write(check, text);

        check.Findings.Select(f => f.Code).ShouldContain(CodeOf(name), $"no finding of the code that names the case:\n{text}");
        exitCode.ShouldBe(check.Errors.Any() ? 1 : 0);
        Snapshot.Compare(Path.Combine(Folder, name + ".txt"), text.ToString());
    }

    [Fact]
    public void Every_code_has_a_broken_flow()
    {
        var codes = Names().Select(CodeOf).Distinct().Order(StringComparer.Ordinal);

        codes.ShouldBe(Codes);
    }

    private static string CodeOf(string name) => name[..4].ToUpperInvariant();

    private static FlowCheck Check(string name)
    {
        var folder = Path.Combine(Folder, name);
        (string Name, string Text)[] files = Directory.Exists(folder)
            ? [.. FlowReader.ReadFiles(folder)]
            : [(name + ".yaml", File.ReadAllText(folder + ".yaml"))];
        var coverage = name.StartsWith("d070", StringComparison.Ordinal)
            ? new FlowCoverage([new StepVisit(name, "phone", string.Empty), new StepVisit(name, "send", "sent"), new StepVisit(name, "done", string.Empty)])
            : null;
        return FlowChecker.Check(FlowFiles.Read(files), TestCatalog.Some(), TestCatalog.Limits, coverage);
    }
}
