using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Host.Health;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Guards;

/// <summary>What lies in docs/ops/ is copied to machines where nobody can try it first, so that it must fit the program as it is.</summary>
public partial class OperatingFilesTests
{
    private const string Alerts = "docs/ops/prometheus/alerts.yml";

    [Fact]
    public void Every_alarm_says_what_it_means_in_both_languages_and_has_a_chapter_in_the_runbook()
    {
        var chapters = Repository.Read("docs/runbook.md").Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..].Trim()).ToList();
        var alarms = Rules().ToList();

        alarms.Count.ShouldBeGreaterThan(10);
        foreach (var alarm in alarms)
        {
            var name = Text(alarm, "alert");
            Text(alarm, "expr").ShouldNotBeEmpty();
            Text((YamlMappingNode)alarm["labels"], "severity").ShouldBeOneOf("warning", "critical");
            var said = (YamlMappingNode)alarm["annotations"];
            Text(said, "summary").Any(c => c > 127).ShouldBeTrue($"{name}: the summary is Vietnamese");
            Text(said, "description").ShouldNotBeEmpty();
            Text(said, "runbook").ShouldBe($"docs/runbook.md#{name.ToLowerInvariant()}");
        }

        chapters.ShouldBe(alarms.Select(a => Text(a, "alert")), "the runbook has a chapter for each alarm, in the same order");
    }

    [Fact]
    public void The_dashboard_is_well_formed_and_asks_for_something_in_every_panel()
    {
        using var dashboard = JsonDocument.Parse(Repository.Read("docs/ops/grafana/checkin-bot.json"));

        dashboard.RootElement.GetProperty("panels").EnumerateArray().ShouldAllBe(
            p => p.GetProperty("targets").EnumerateArray().All(t => t.GetProperty("expr").GetString()!.Length > 0));
    }

    [Fact]
    public void The_units_start_the_program_with_verbs_that_it_has_and_wait_for_its_end()
    {
        var units = Repository.Files.Where(f => f.StartsWith("docs/ops/systemd/", StringComparison.Ordinal) && f.EndsWith(".service", StringComparison.Ordinal)).ToList();
        var verbs = Bot.Host.Startup.BotProgram.Verbs().Select(v => v.Name).ToList();
        foreach (var unit in units)
        {
            verbs.ShouldContain(Verb().Match(Repository.Read(unit)).Groups[1].Value, unit);
        }

        units.Count.ShouldBe(3);
        var patience = Seconds("docs/ops/systemd/checkin-bot.service", "TimeoutStopSec=");
        patience.ShouldBeGreaterThan((int)HealthPolicy.ShutdownPatience.TotalSeconds, "else the service manager kills what is about to end");
    }

    [Fact]
    public void The_example_of_settings_names_settings_that_exist() => Guard.Holds(
        "Every key in docs/ops/systemd/environment.example stands in docs/configuration.md",
        "a mistyped key has no effect and nobody is told",
        "correct the key",
        Repository.Read("docs/ops/systemd/environment.example").Split('\n')
            .Where(l => l.Contains('=', StringComparison.Ordinal) && !l.StartsWith('#'))
            .Select(l => Index().Replace(l.Split('=')[0].Replace("__", ":", StringComparison.Ordinal), string.Empty))
            .Where(key => !Repository.Read("docs/configuration.md").Contains($"| `{key}` |", StringComparison.Ordinal)));

    [Fact]
    public void The_container_is_made_of_files_and_packages_that_the_product_names()
    {
        var container = Repository.Read("docs/ops/Containerfile");
        foreach (Match copy in Copied().Matches(container))
        {
            Repository.Exists(copy.Groups[1].Value).ShouldBeTrue($"COPY {copy.Groups[1].Value}");
        }

        var known = Repository.Read(".ci/packages.sh");
        Package().Matches(container).Select(m => m.Value).Distinct().ShouldAllBe(p => known.Contains(p, StringComparison.Ordinal));
        container.ShouldContain("USER $APP_UID");
        container.ShouldContain("GLOBALIZATION_INVARIANT=false");
    }

    private static IEnumerable<YamlMappingNode> Rules()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read(Alerts)));
        var groups = (YamlSequenceNode)yaml.Documents[0].RootNode["groups"];
        return groups.SelectMany(g => (YamlSequenceNode)g["rules"]).Cast<YamlMappingNode>();
    }

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value ?? string.Empty;

    private static int Seconds(string file, string key) =>
        int.Parse(Repository.Read(file).Split('\n').Single(l => l.StartsWith(key, StringComparison.Ordinal))[key.Length..], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Bot\.Host\.dll (\w+)")]
    private static partial Regex Verb();

    [GeneratedRegex(@":\d+$")]
    private static partial Regex Index();

    [GeneratedRegex(@"^COPY (?!--from)(\S+) ", RegexOptions.Multiline)]
    private static partial Regex Copied();

    [GeneratedRegex(@"\blib[a-z]+[0-9-][\w.-]*|\blibturbojpeg\b")]
    private static partial Regex Package();
}
