using Bot.Dialogs.Actions.Progress;
using Bot.Dialogs.Actions.ReportFollow;
using Bot.Dialogs.Actions.ReportSheets;
using Bot.Domain.Progress;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Units;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Reports from the head's tap to the leader's signature: use cases, actions, lists and rules.</summary>
internal static class ReportsSetup
{
    public static void AddReports(this IServiceCollection services)
    {
        AddUseCases(services);
        foreach (var action in Actions())
        {
            services.AddSingleton(typeof(DialogAction), action);
        }

        services.AddSingleton<IOptionSource, ReportDeeds>();
        services.AddSingleton<IOptionSource, OwnReportOptions>();
        services.AddSingleton<IOptionSource, SnoozeOptions>();
        services.AddSingleton<IOptionSource, MakingMoves>();
        services.AddSingleton<IOptionSource>(new ScopeOptions("report-follow.scopes", Following.ScopesAsync));
        services.AddSingleton<IOptionSource, FollowMoves>();
        services.AddSingleton<IOptionSource, FollowDeeds>();
        services.AddSingleton<IOptionSource, SheetDeeds>();
        services.AddSingleton<IOptionSource>(new ScopeOptions("report-sheet.scopes", UnitDeed.Aggregate));
        services.AddSingleton<IOptionSource>(new ScopeOptions("report-sign.scopes", UnitDeed.Sign));
        services.AddSingleton<IAnswerRule, ReportTextRule>();
        services.AddSingleton<IEventCheck, ReportNudgeCheck>();
        services.AddSingleton<IEventCheck, MissingReportsCheck>();
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<OpenReports>();
        services.AddSingleton<MissingReports>();
        services.AddSingleton<SubmitReport>();
        services.AddSingleton<ReturnReport>();
        services.AddSingleton<NudgeByHand>();
        services.AddSingleton<LastNudges>();
        services.AddSingleton<AggregateReports>();
        services.AddSingleton<AskForSignature>();
        services.AddSingleton<SignSheet>();
        services.AddSingleton<ReturnSheet>();
        services.AddSingleton<SendSheet>();
        services.AddSingleton<OrderTable>();
        services.AddSingleton<ReportTerms>();
        services.AddSingleton<PeriodWords>();
        services.AddSingleton<OwnReports>();
        services.AddSingleton<ReportQueue>();
        services.AddSingleton<ReportCard>();
        services.AddSingleton<ReportNotices>();
        services.AddSingleton<ReportComplete>();
        services.AddSingleton<Following>();
        services.AddSingleton<NudgeUnits>();
        services.AddSingleton<SheetCard>();
        services.AddSingleton<SheetFiles>();
        services.AddSingleton<OrderChart>();
        services.AddSingleton<ProgressWords>();
    }

    private static Type[] Actions() =>
    [
        typeof(LookForReports), typeof(ListReports), typeof(NextReport), typeof(ChooseReport), typeof(OpenReport), typeof(ShowReport), typeof(CheckReportNumber),
        typeof(KeepReportReason), typeof(KeepReportNote), typeof(DropReportNote), typeof(SubmitReportAction), typeof(SnoozeReport), typeof(ShowMaking),
        typeof(LookForFollowed), typeof(ShowFollowed), typeof(ChangeFollowList), typeof(NudgeOne), typeof(NudgeAll), typeof(OpenFollowed), typeof(ReturnFollowed),
        typeof(LookToGather), typeof(ShowSheet), typeof(ChooseColumns), typeof(GatherAction), typeof(AskToSignAction), typeof(SendSheetAction),
        typeof(GatheredFiles), typeof(OneFile), typeof(LookToSign), typeof(ShowToSign), typeof(AskToSign), typeof(SignAction), typeof(ReturnSheetAction), typeof(FilesToSign),
        typeof(ShowProgress),
    ];
}
