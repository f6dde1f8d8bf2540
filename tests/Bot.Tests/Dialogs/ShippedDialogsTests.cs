using Bot.Dialogs.Actions;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Host.Startup;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Dialogs;

public sealed class ShippedDialogsTests
{
    [Fact]
    public async Task The_shipped_dialogs_have_no_fault()
    {
        await using var store = new TemporaryStore();
        await using var services = ResidentsInTests.Services(store.Hash, new FixedSecrets()).BuildServiceProvider();
        var report = new StringWriter();

        var reading = FlowReader.Read(Path.Combine(Repository.Root, "dialogs"));
        var result = DialogsReport.Write(FlowChecker.Check(reading, services.GetRequiredService<DialogCatalog>(), KnownLimits.All), report);

        result.ShouldBe(0, report.ToString());
    }
}
