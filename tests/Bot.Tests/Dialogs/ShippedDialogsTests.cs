using Bot.Channels.Telegram;
using Bot.Channels.Web;
using Bot.Channels.Zalo;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Flows;
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

        var result = DialogsReport.Check(Path.Combine(Repository.Root, "dialogs"), services.GetRequiredService<DialogCatalog>(), [TelegramLimits.Limits, WebLimits.Value, ZaloLimits.OfficialAccount, ZaloLimits.Bot], report);

        result.ShouldBe(0, report.ToString());
    }
}
