using Bot.Dialogs.Configuration;
using Bot.Domain.Residents;
using Bot.Domain.VenueImport;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Dialogs.Actions.VenueImport;

/// <summary>Taking in lists of venues. The host registers <see cref="Domain.Spreadsheets.ITableReader"/>.</summary>
internal static class VenueImportSetup
{
    public static void AddVenueImport(this IServiceCollection services)
    {
        services.AddSingleton(p => Rules(p.GetRequiredService<OfficeConfiguration>(), p.GetRequiredService<PhonePlan>()));
        services.AddSingleton<ImportVenues>();
        services.AddSingleton<ReadVenueList>();
        services.AddSingleton<ImportWords>();
        services.AddSingleton<ListParts>();
        foreach (var action in new[] { typeof(LookBeforeImport), typeof(CheckList), typeof(RegisterList), typeof(RegisterListWithTwins) })
        {
            services.AddSingleton(typeof(DialogAction), action);
        }
    }

    private static VenueLineRules Rules(OfficeConfiguration office, PhonePlan phones) =>
        new(office.Divisions, office.Office.ProvinceCode, office.VenueCategories, phones);
}
