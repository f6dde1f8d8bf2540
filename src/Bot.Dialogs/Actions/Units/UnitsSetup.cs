using Bot.Dialogs.Configuration;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.Units.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Dialogs.Actions.Units;

/// <summary>Units and their people in the chat: use cases, actions, lists. The host registers <see cref="Domain.Spreadsheets.ITableReader"/>.</summary>
internal static class UnitsSetup
{
    public static void AddUnits(this IServiceCollection services)
    {
        services.AddSingleton<DelegateClerk>();
        services.AddSingleton(p => Words(p.GetRequiredService<OfficeConfiguration>(), p.GetRequiredService<PhonePlan>()));
        services.AddSingleton<ReadLists>();
        services.AddSingleton<ImportUnits>();
        services.AddSingleton<SentUnitList>();
        services.AddSingleton<StoredFileMaker>();
        Type[] actions =
        [
            typeof(LookAtUnits), typeof(OpenUnit), typeof(ShowUnit), typeof(NameClerk), typeof(WithdrawClerk), typeof(LinkVenueAction), typeof(UnlinkVenueAction),
            typeof(LookAtRegistered), typeof(LinkRegistered), typeof(LookToConfirm), typeof(OpenToConfirm), typeof(ConfirmPerson), typeof(EndPerson),
            typeof(GreetOfficial), typeof(DenyRoles), typeof(LookBeforeUnitList), typeof(UnitListSample), typeof(CheckUnitList), typeof(KeepUnitList),
        ];
        foreach (var action in actions)
        {
            services.AddSingleton(typeof(DialogAction), action);
        }

        services.AddSingleton<IOptionSource, HeldUnits>();
        services.AddSingleton<IOptionSource, LinkableUnits>();
        services.AddSingleton<IOptionSource, FreeVenues>();
        services.AddSingleton<IOptionSource, UnitVenues>();
        services.AddSingleton<IOptionSource, UnitClerks>();
        services.AddSingleton<IOptionSource, DoubtedPeople>();
        services.AddSingleton<IOptionSource, UnitDeeds>();
        services.AddSingleton<IEventCheck, WelcomeCheck>();
        services.AddSingleton<IRoleSource, UnitRoleSource>();
    }

    private static ListWords Words(OfficeConfiguration office, PhonePlan phones) => new(office.UnitKinds, office.Divisions, office.Office.ProvinceCode, phones);
}
