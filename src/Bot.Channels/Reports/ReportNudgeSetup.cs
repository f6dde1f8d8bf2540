using Bot.Channels.Inbox;
using Bot.Channels.Reminders;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Reports.Nudges;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Channels.Reports;

/// <summary>Registers the sweep that nudges unit heads. Needs the way in and the way out, and the office's configuration.</summary>
public static class ReportNudgeSetup
{
    public static IServiceCollection AddReportNudges(this IServiceCollection services)
    {
        services.TryAddSingleton(p => new ReminderChats(p.GetRequiredService<ChannelSet>()));
        return services.AddSingleton(p => new ReportNudgeSweep(
            new ReportNudgeRules(new FindNudges(Cycles(p)), new MissingReports(Cycles(p))),
            p.GetRequiredService<ReminderChats>(),
            p.GetRequiredService<IStore>(),
            p.GetRequiredService<IEventRaiser>(),
            p.GetRequiredService<PathSurroundings>()));
    }

    private static ReportCycles Cycles(IServiceProvider services) => services.GetRequiredService<OfficeConfiguration>().Reports;
}
