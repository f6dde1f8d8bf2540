using Bot.Documents.Posters;
using Bot.Domain.Venues;
using Bot.Host.Settings;

namespace Bot.Host.Papers;

/// <summary>Printed matter: templates of config/posters and the program that makes PDF of them.</summary>
internal static class PapersSetup
{
    /// <exception cref="InvalidSettingsException">A template is missing or broken: told with file, place and what to do.</exception>
    public static IServiceCollection AddPapers(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(Open(settings));
        services.AddSingleton<SvgPress>();
        services.AddSingleton(p => new PaperPress(p.GetRequiredService<SvgPress>().IsInstalled));
        return services.AddSingleton<VenuePapers>();
    }

    /// <summary>Without the program everything runs; papers are then drawings, and whoever runs the service hears how to change that.</summary>
    public static void CheckPress(IServiceProvider services)
    {
        if (!services.GetRequiredService<PaperPress>().MakesPdf)
        {
            Log.NoPress(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PapersSetup).FullName!), SvgPress.HowToInstall);
        }
    }

    private static PosterShop Open(BotSettings settings)
    {
        try
        {
            return PosterShop.Open(settings.ConfigFolder);
        }
        catch (InvalidTemplatesException e)
        {
            throw new InvalidSettingsException([.. e.Faults.Select(f => new SettingProblem($"config/{f.File}, {f.Place}", f.Problem, f.Fix))]);
        }
    }
}
