using Bot.Domain.Venues;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>Registering and running venues: use cases, actions, lists and rules.</summary>
internal static class VenuesSetup
{
    public static void AddVenues(this IServiceCollection services)
    {
        services.AddSingleton<RegisterVenue>();
        foreach (var action in Actions())
        {
            services.AddSingleton(typeof(DialogAction), action);
        }

        services.AddSingleton<IOptionSource, CategoryOptions>();
        services.AddSingleton<IOptionSource, PlaceOptions>();
        services.AddSingleton<IOptionSource, ParentOptions>();
        services.AddSingleton<IAnswerRule, VenueNameRule>();
        services.AddSingleton<IAnswerRule, EventBeginRule>();
        services.AddSingleton<IAnswerRule, EventEndRule>();
    }

    private static Type[] Actions() =>
    [
        typeof(BeginRegistration), typeof(LookAtCategory), typeof(LookAround), typeof(RegisterNew), typeof(RegisterAnyway), typeof(SendPapers),
    ];
}
