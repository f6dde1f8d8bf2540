using Bot.Dialogs.Actions;
using Bot.Dialogs.Engine;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Venues;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Fakes;

/// <summary>The residents' actions as the service has them, with a clock, codes and chance that a test rules.</summary>
public static class ResidentsInTests
{
    public static ServiceCollection Services(IKeyedHash hash, ISecretSource secrets, int seed = 11)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(hash);
        services.AddSingleton(secrets);
        services.AddSingleton(new IdSource(new Random(seed)));
        services.AddSingleton(new VenueCodes(new Random(seed)));
        services.AddSingleton(new PhonePlan(AllowsTestNumbers: true));
        services.AddSingleton<ITableReader, TableReader>();
        services.AddResidents(OfficeFiles.Shipped);
        services.AddDialogEngine();
        return services;
    }
}
