using Bot.Dialogs.Flows.Reading;
using Bot.Host.CommandLine;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;

namespace Bot.Tests.Host.CommandLine;

public sealed class DialogNamesTests : IDisposable
{
    private readonly StringWriter _said = new();

    public void Dispose() => _said.Dispose();

    [Fact]
    public async Task Every_name_that_a_dialog_file_may_use_is_listed_with_what_it_leads_to()
    {
        (await DialogNames.RunAsync([], _said)).ShouldBe(0);

        await using var world = new ResidentsWorld(FlowReader.Read(Path.Combine(Repository.Root, "dialogs")).Set, OfficeFiles.Shipped);
        var catalog = world.Catalog;
        var lines = _said.ToString().Split('\n').Select(l => l.Trim()).ToList();
        foreach (var action in catalog.Actions.Values)
        {
            lines.ShouldContain(l => l.StartsWith($"{action.Name} -> {string.Join(", ", action.Action.Outcomes)}", StringComparison.Ordinal));
        }

        string[] names =
        [
            .. catalog.AnswerTypes.Keys, .. catalog.Rules.Keys, .. catalog.OptionSources.Keys, .. catalog.PrefillSources.Keys, .. catalog.EventChecks.Keys,
            .. catalog.TextValues.Keys.Select(v => "{" + v + "}"), "{user.name}", "{now}", "{start.code}",
        ];
        names.Where(n => !lines.Contains(n)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_narrows_the_list()
    {
        (await DialogNames.RunAsync(["otp.send"], _said)).ShouldBe(0);

        _said.ToString().ShouldContain("otp.send -> sent, ");
        _said.ToString().ShouldContain("needs phone; ");
        _said.ToString().ShouldNotContain("visits.record");
    }

    [Fact]
    public async Task A_word_that_no_name_holds_is_told()
    {
        (await DialogNames.RunAsync(["nosuchname"], _said)).ShouldBe(1);

        _said.ToString().ShouldContain("No name holds \"nosuchname\"");
    }
}
