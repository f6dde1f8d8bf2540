using Bot.Dialogs.Actions;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Dialogs.Flows;

/// <summary>Puts the dialog files into the service.</summary>
public static class DialogFlowRegistration
{
    /// <summary>
    /// Registers <see cref="IFlowSource"/> over a folder. Needs a <see cref="DialogCatalog"/>, every channel's <see cref="ChannelLimits"/> and a
    /// <see cref="TimeProvider"/>. Resolving it reads and checks the folder, so resolve it at start-up to fail there.
    /// </summary>
    public static IServiceCollection AddDialogFlows(this IServiceCollection services, string folder)
    {
        services.AddSingleton(s => new FlowFolder(
            folder,
            s.GetRequiredService<DialogCatalog>(),
            s.GetServices<ChannelLimits>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<FlowFolder>>()));
        return services.AddSingleton<IFlowSource>(s => s.GetRequiredService<FlowFolder>());
    }
}
