using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Host.Startup;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Flows;

/// <summary>What dialogs/README.md and dialogs/schema.json tell an office is what the reader does.</summary>
public partial class DialogDocumentsTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(FlowFiles.Dialogs, "README.md"));

    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(FlowFiles.Dialogs, "schema.json"))).RootElement;

    public static TheoryData<string> Examples() => [.. Yaml().Matches(Readme).Select(m => m.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_can_be_copied(string example)
    {
        if (example.StartsWith("format:", StringComparison.Ordinal))
        {
            var file = example.Split('\n').Single(l => l.StartsWith("flow: ", StringComparison.Ordinal))["flow: ".Length..] + ".yaml";
            var shipped = FlowReader.ReadFiles(FlowFiles.Dialogs).Where(f => f.Name != file).ToList();
            await using var world = new ResidentsWorld(FlowReader.Read(FlowFiles.Dialogs).Set, OfficeFiles.Shipped);
            FlowChecker.Check(FlowReader.Read("dialogs", [.. shipped, (file, example)]), world.Catalog, KnownLimits.All).Findings
                .Where(f => f.Position.File.EndsWith(file, StringComparison.Ordinal)).ShouldBeEmpty();
            new SchemaCheck(Schema).Problems(Tree(example)).ShouldBeEmpty();
            return;
        }

        var indented = string.Join('\n', example.Split('\n').Select(l => "  " + l));
        var whole = $"format: 1\nflow: test\ntitle: {{ vi: \"Thử\", en: \"Test\" }}\nsteps:\n{indented}";
        FlowFiles.Read(("test.yaml", whole)).Findings.ShouldBeEmpty();
        new SchemaCheck(Schema).Problems(Tree(whole)).ShouldBeEmpty();
    }

    [Fact]
    public void The_table_of_codes_holds_every_code_and_no_other()
    {
        var told = Code().Matches(Readme[Readme.IndexOf("## Bảng mã lỗi", StringComparison.Ordinal)..]).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

        told.ShouldBe(BrokenFlowTests.Codes);
    }

    [Fact]
    public void The_schema_and_the_readme_hold_every_key_of_the_reader_and_no_other()
    {
        var steps = Names(Schema.GetProperty("definitions").GetProperty("step"));
        var starts = Names(Schema.GetProperty("definitions").GetProperty("start"));

        steps.ShouldBe(StepKeys.All, ignoreOrder: true);
        Names(Schema).ShouldBe(FlowFileReader.Keys, ignoreOrder: true);
        starts.ShouldBe(FlowFileReader.StartKeys, ignoreOrder: true);
        steps.Concat(Names(Schema)).Concat(starts).Where(k => !Readme.Contains($"`{k}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_has_the_limits_of_the_reader()
    {
        Most("step", "tries").ShouldBe(FlowPolicy.MostTries);
        Most("step", "columns").ShouldBe(FlowPolicy.MostColumns);
        Most("start", "menu").ShouldBe(FlowPolicy.MostMenuPlaces);
        Readme.ShouldContain($"mặc định {FlowPolicy.Tries}, tối đa {FlowPolicy.MostTries}");
        Readme.ShouldContain($"mặc định `{FlowPolicy.Expires.TotalHours}h`");
        Readme.ShouldContain($"mặc định `{FlowPolicy.RemindAfter.TotalHours}h`");
    }

    [Fact]
    public async Task Kinds_of_answers_and_rules_are_told_as_they_are()
    {
        await using var world = new ResidentsWorld(FlowReader.Read(FlowFiles.Dialogs).Set, OfficeFiles.Shipped);

        var ask = Schema.GetProperty("definitions").GetProperty("step").GetProperty("properties").GetProperty("ask").GetProperty("enum");
        ask.EnumerateArray().Select(v => v.GetString()).ShouldBe(world.Catalog.AnswerTypes.Keys, ignoreOrder: true);
        world.Catalog.AnswerTypes.Keys.Where(t => !Readme.Contains($"`{t}` ", StringComparison.Ordinal)).ShouldBeEmpty();
        world.Catalog.Rules.Keys.Where(r => !Readme.Contains($"`{r}", StringComparison.Ordinal)).ShouldBeEmpty();
        world.Catalog.EventChecks.Keys.Where(e => !Readme.Contains($"`{e}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_shipped_flow_fits_the_schema()
    {
        var problems = FlowReader.ReadFiles(FlowFiles.Dialogs).Where(f => f.Name != FlowReader.CommonFile)
            .SelectMany(f => new SchemaCheck(Schema).Problems(Tree(f.Text)).Select(p => $"{f.Name}: {p}")).ToList();

        problems.ShouldBeEmpty(string.Join(Environment.NewLine, problems));
    }

    [Theory]
    [InlineData("d004-unknown-key")]
    [InlineData("d005-format")]
    [InlineData("d005-wrong-values")]
    [InlineData("d006-missing-keys")]
    [InlineData("d010-no-vietnamese")]
    [InlineData("d011-no-english")]
    [InlineData("d021-no-verb")]
    [InlineData("d021-two-verbs")]
    public void An_editor_with_the_schema_marks_what_the_checker_refuses(string broken) =>
        new SchemaCheck(Schema).Problems(Tree(File.ReadAllText(Path.Combine(FlowFiles.Root, "tests/Bot.Tests/Dialogs/broken", broken + ".yaml")))).ShouldNotBeEmpty();

    [Fact]
    public void An_editor_with_the_schema_refuses_a_source_of_buttons_as_the_reader_does()
    {
        const string Flow = "format: 1\nflow: a\ntitle: { vi: \"A\", en: \"B\" }\nsteps:\n  - { id: a, ask: text, save: a, text: { vi: \"A\", en: \"B\" }, buttons: { from: x } }";

        new SchemaCheck(Schema).Problems(Tree(Flow)).ShouldNotBeEmpty();
        CodesOf(Flow).ShouldContain("D005");
    }

    private static List<string> Names(JsonElement schema) => [.. schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)];

    private static int Most(string definition, string key) =>
        Schema.GetProperty("definitions").GetProperty(definition).GetProperty("properties").GetProperty(key).GetProperty("maximum").GetInt32();

    private static YamlNode Tree(string text) => YamlTreeReader.Read(text, "x.yaml", new FindingList())!;

    private static IEnumerable<string> CodesOf(string text) => FlowReader.Read("dialogs", [("x.yaml", text)]).Findings.Select(f => f.Code);

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Yaml();

    [GeneratedRegex("D[0-9]{3}")]
    private static partial Regex Code();
}
