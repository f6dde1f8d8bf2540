using Bot.Channels.Inbox;
using Bot.Channels.Units;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Domain.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Channels.Reminders;

/// <summary>Registers a <see cref="ReminderSweep"/> for each kind, and the one that greets people of units. Needs the way in and the way out, and every <see cref="Reminder"/>.</summary>
public static class ReminderSetup
{
    public static IServiceCollection AddReminderSweeps(this IServiceCollection services)
    {
        services.TryAddSingleton(p => new ReminderChats(p.GetRequiredService<ChannelSet>()));
        foreach (var kind in Enum.GetValues<ReminderKind>())
        {
            services.AddSingleton(p => new ReminderSweep(
                p.GetServices<Reminder>().Single(r => r.Kind == kind),
                p.GetRequiredService<ReminderChats>(),
                p.GetRequiredService<IStore>(),
                p.GetRequiredService<IEventRaiser>(),
                p.GetRequiredService<PathSurroundings>()));
        }

        services.AddSingleton(p => new UnitWelcomeSweep(
            p.GetRequiredService<ReminderChats>(),
            p.GetRequiredService<IStore>(),
            p.GetRequiredService<IEventRaiser>(),
            p.GetRequiredService<OfficeConfiguration>().Reports.Plan.Quiet,
            p.GetRequiredService<PathSurroundings>().Time));
        return services;
    }
}
