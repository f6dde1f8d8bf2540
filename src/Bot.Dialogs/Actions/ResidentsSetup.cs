using Bot.Dialogs.Actions.CheckIns;
using Bot.Dialogs.Actions.Countries;
using Bot.Dialogs.Actions.Declarations;
using Bot.Dialogs.Actions.Divisions;
using Bot.Dialogs.Actions.Feedback;
using Bot.Dialogs.Actions.Otp;
using Bot.Dialogs.Actions.Privacy;
using Bot.Dialogs.Actions.Reminders;
using Bot.Dialogs.Actions.Reports;
using Bot.Dialogs.Actions.Residents;
using Bot.Dialogs.Actions.Units;
using Bot.Dialogs.Actions.VenueHistory;
using Bot.Dialogs.Actions.VenueImport;
using Bot.Dialogs.Actions.VenuePapers;
using Bot.Dialogs.Actions.Venues;
using Bot.Dialogs.Configuration;
using Bot.Domain.Audit;
using Bot.Domain.CheckIns;
using Bot.Domain.Declarations;
using Bot.Domain.Feedback;
using Bot.Domain.Otp;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Dialogs.Actions;

/// <summary>
/// The residents' job: use cases, actions, lists, prefills and rules behind dialogs/. The host also registers <see cref="IdSource"/>,
/// <see cref="VenueCodes"/>, <see cref="IKeyedHash"/>, <see cref="Domain.Spreadsheets.ITableReader"/>, and <see cref="ExportLinks"/> with its own address.
/// </summary>
public static class ResidentsSetup
{
    public static IServiceCollection AddResidents(this IServiceCollection services, OfficeConfiguration office)
    {
        services.AddSingleton(office);
        services.AddSingleton(office.Divisions);
        services.AddSingleton(office.Countries);
        services.AddSingleton(office.Triage);
        services.AddSingleton(office.Privacy.Retention);
        services.AddSingleton(office.Reports);
        services.TryAddSingleton<ISecretSource, CryptoSecretSource>();
        services.TryAddSingleton(new OtpDelivery(IsAvailable: true));
        services.TryAddSingleton(new ExportLinks("http://localhost:5080"));
        services.TryAddSingleton(new PaperPress(MakesPdf: true));
        AddUseCases(services);
        AddActions(services);
        AddSources(services, office);
        AddReminders(services, office.Reminders);
        services.AddVenues();
        services.AddUnits();
        services.AddVenueImport();
        services.AddReports();
        return services;
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<BeginResident>();
        services.AddSingleton<ClaimPhone>();
        services.AddSingleton<ConfirmOwner>();
        services.AddSingleton<TakeOverPhone>();
        services.AddSingleton<SendOtp>();
        services.AddSingleton<VerifyOtp>();
        services.AddSingleton<RecordVisit>();
        services.AddSingleton<LeaveVenue>();
        services.AddSingleton<SendDeclaration>();
        services.AddSingleton<SendFeedback>();
        services.AddSingleton<FindVisitors>();
        services.AddSingleton<ExportHistory>();
        services.AddSingleton<OrderPapers>();
        services.AddSingleton<GiveConsent>();
        services.AddSingleton<ExportOwn>();
        services.AddSingleton<EraseOwn>();
        services.AddSingleton<PurgeExpired>();
        services.AddSingleton<PurgeAudit>();
    }

    private static void AddActions(IServiceCollection services)
    {
        Type[] actions =
        [
            typeof(LookAtProfile), typeof(CheckPhoneProof), typeof(ConfirmBirthYear), typeof(TakeOverPhoneAction), typeof(NoteGuardian),
            typeof(SaveProfileAction), typeof(ShowProfile), typeof(SignOutAction), typeof(ChooseLanguage), typeof(SendOtpAction), typeof(VerifyOtpAction),
            typeof(FindStartVenue), typeof(FindScannedVenue), typeof(RecordVisitAction), typeof(LeaveVenueAction), typeof(ShowHistory),
            typeof(ShowVenueHistory), typeof(SetFilter), typeof(FindVisitorAction), typeof(ExportHistoryAction), typeof(LookBeforePapers), typeof(MakePapers),
            typeof(SendOwnDeclaration), typeof(SendOtherDeclaration), typeof(CheckRemembered), typeof(CheckCheckInConsent), typeof(CheckHealthConsent),
            typeof(GiveCheckInConsent), typeof(GiveHealthConsent), typeof(LookAtConsents), typeof(ExplainWithdrawal), typeof(WithdrawConsentAction),
            typeof(ShowHoldings), typeof(LookBeforeExport), typeof(ExportAction), typeof(EraseAction),
            typeof(LookBeforeDetails), typeof(SaveDetails),
            typeof(CheckNewsConsent), typeof(GiveNewsConsent), typeof(OfferNewsAction), typeof(StopNews),
            typeof(LookBeforeFeedback), typeof(SendFeedbackAction),
            typeof(CheckVenueConsent), typeof(GiveVenueConsent),
            typeof(LookAtVisit), typeof(LeaveVisit), typeof(LookAtDeclaration), typeof(LookAtReminders), typeof(WantsDeclarationReminder),
            typeof(StopCheckOutReminder), typeof(WantDeclarationReminder), typeof(ChangeReminderAction),
        ];
        foreach (var action in actions)
        {
            services.AddSingleton(typeof(DialogAction), action);
        }
    }

    private static void AddReminders(IServiceCollection services, ReminderPlan plan)
    {
        services.AddSingleton(plan);
        foreach (var reminder in new Reminder[] { new CheckOutReminder(plan), new DeclarationReminder(plan) })
        {
            services.AddSingleton(reminder);
            services.AddSingleton<IEventCheck>(new ReminderCheck(reminder));
        }

        services.AddSingleton<ReminderWords>();
        services.AddSingleton<IOptionSource, ReminderOptions>();
    }

    private static void AddSources(IServiceCollection services, OfficeConfiguration office)
    {
        services.AddSingleton<IOptionSource, ProvinceOptions>();
        services.AddSingleton<IOptionSource, CommuneOptions>();
        services.AddSingleton<IOptionSource, CountryOptions>();
        services.AddSingleton<IOptionSource, CheckIns.HistoryMoves>();
        services.AddSingleton<IOptionSource, VenueHistory.HistoryMoves>();
        services.AddSingleton<IOptionSource, FilterOptions>();
        services.AddSingleton<IOptionSource, HeldVenueOptions>();
        services.AddSingleton<IOptionSource, HelperOptions>();
        services.AddSingleton<IOptionSource, PaperOptions>();
        services.AddSingleton<IOptionSource, PersonOptions>();
        services.AddSingleton<IOptionSource, ConsentOptions>();
        services.AddSingleton<IOptionSource>(new TriageOptions("triage.symptoms", office.Triage.Symptoms));
        services.AddSingleton<IOptionSource>(new TriageOptions("triage.contacts", office.Triage.Contacts));
        foreach (var prefill in ProfileSource.All(office))
        {
            services.AddSingleton(prefill);
        }

        services.AddSingleton<IAnswerRule, PersonNameRule>();
        services.AddSingleton<IAnswerRule, BirthYearRule>();
        services.AddSingleton<ITextValues, OfficeTextValues>();
        services.AddSingleton<IStartReader, VenueStartReader>();
    }
}
