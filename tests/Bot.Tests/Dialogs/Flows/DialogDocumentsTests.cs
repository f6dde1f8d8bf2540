using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;

namespace Bot.Tests.Dialogs.Flows;

/// <summary>What dialogs/README.md and dialogs/schema.json tell an office is what the reader does.</summary>
public partial class DialogDocumentsTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(FlowFiles.Dialogs, "README.md"));

    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(FlowFiles.Dialogs, "schema.json"))).RootElement;

    public static TheoryData<string> Examples() => [.. Yaml().Matches(Readme).Select(m => m.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_can_be_copied(string example)
    {
        if (example.StartsWith("format:", StringComparison.Ordinal))
        {
            var id = example.Split('\n').Single(l => l.StartsWith("flow: ", StringComparison.Ordinal))["flow: ".Length..];
            FlowFiles.Check((id + ".yaml", example)).Findings.ShouldBeEmpty();
            return;
        }

        var indented = string.Join('\n', example.Split('\n').Select(l => "  " + l));
        FlowFiles.Read(("test.yaml", $"format: 1\nflow: test\ntitle: {{ vi: \"Thử\", en: \"Test\" }}\nsteps:\n{indented}")).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_table_of_codes_holds_every_code_and_no_other()
    {
        var told = Code().Matches(Readme[Readme.IndexOf("## Bảng mã lỗi", StringComparison.Ordinal)..]).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

        told.ShouldBe(BrokenFlowTests.Codes);
    }

    [Fact]
    public void Every_key_that_the_schema_offers_is_known_to_the_reader()
    {
        var keys = Schema.GetProperty("definitions").GetProperty("step").GetProperty("properties").EnumerateObject().Select(p => p.Name);
        var steps = string.Join('\n', keys.Where(k => k != "id").Select(k => $"    {k}: x"));

        CodesOf($"format: 1\nsteps:\n  - id: a\n{steps}").ShouldNotContain("D004");
        var heads = Schema.GetProperty("properties").EnumerateObject().Select(p => $"{p.Name}: x");
        CodesOf(string.Join('\n', heads)).ShouldNotContain("D004");
        var starts = Schema.GetProperty("definitions").GetProperty("start").GetProperty("properties").EnumerateObject().Select(p => $"  {p.Name}: x");
        CodesOf("format: 1\nstart:\n" + string.Join('\n', starts)).ShouldNotContain("D004");
    }

    [Fact]
    public void Every_key_of_the_shipped_dialogs_is_in_the_schema_and_in_the_readme()
    {
        var offered = Schema.GetProperty("definitions").GetProperty("step").GetProperty("properties").EnumerateObject().Select(p => p.Name)
            .Concat(Schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)).ToHashSet(StringComparer.Ordinal);
        var used = FlowReader.ReadFiles(FlowFiles.Dialogs).Where(f => f.Name != FlowReader.CommonFile)
            .SelectMany(f => Key().Matches(f.Text)).Select(m => m.Groups[1].Value).Distinct().ToList();

        used.ShouldBeSubsetOf(offered);
        offered.Where(k => !Readme.Contains($"`{k}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> CodesOf(string text) => FlowReader.Read("dialogs", [("x.yaml", text)]).Findings.Select(f => f.Code);

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Yaml();

    [GeneratedRegex("D[0-9]{3}")]
    private static partial Regex Code();

    /// <summary>Keys of the head and of steps: at the margin or four blanks in, where steps have theirs.</summary>
    [GeneratedRegex("^(?:    |  - )?([a-z_]+):(?: |$)", RegexOptions.Multiline)]
    private static partial Regex Key();
}
