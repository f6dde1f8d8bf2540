using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Tests.Guards;

namespace Bot.Tests.Dialogs.Flows;

/// <summary>Dialog files as tests write them, read and checked together with the real _common.yaml.</summary>
internal static class FlowFiles
{
    public static string Root => Repository.Root;

    public static string Dialogs { get; } = Path.Combine(Root, "dialogs");

    public static (string Name, string Text) Common { get; } = (FlowReader.CommonFile, File.ReadAllText(Path.Combine(Dialogs, FlowReader.CommonFile)));

    public static string VenueRegister { get; } = File.ReadAllText(Path.Combine(Root, "tests/Bot.Tests/Dialogs/Flows/venue-register.yaml"));

    public static FlowReading Read(params (string Name, string Text)[] files) =>
        FlowReader.Read("dialogs", files.Any(f => f.Name == FlowReader.CommonFile) ? files : [Common, .. files]);

    public static FlowCheck Check(params (string Name, string Text)[] files) => FlowChecker.Check(Read(files), TestCatalog.Some(), TestCatalog.Limits);

    /// <summary>A flow of one file with only its steps given.</summary>
    public static FlowCheck CheckSteps(string steps) =>
        Check(("test.yaml", $"format: 1\nflow: test\ntitle: {{ vi: \"Thử\", en: \"Test\" }}\nexpires: 24h\nstart: {{ commands: [test] }}\nsteps:\n{steps}"));
}
