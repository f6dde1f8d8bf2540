using Bot.Domain.Venues;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>Registering and running venues: use cases, actions, lists and rules.</summary>
internal static class VenuesSetup
{
    public static void AddVenues(this IServiceCollection services)
    {
        services.AddSingleton<VenueKeeper>();
        services.AddSingleton<RegisterVenue>();
        services.AddSingleton<RenewCode>();
        services.AddSingleton<AskToJoin>();
        services.AddSingleton<AnswerOffer>();
        services.AddSingleton<VenueNotices>();
        foreach (var action in Actions())
        {
            services.AddSingleton(typeof(DialogAction), action);
        }

        services.AddSingleton<IOptionSource, CategoryOptions>();
        services.AddSingleton<IOptionSource, PlaceOptions>();
        services.AddSingleton<IOptionSource, ParentOptions>();
        services.AddSingleton<IOptionSource, VenueMoves>();
        services.AddSingleton<IOptionSource, VenueLabels>();
        services.AddSingleton<IOptionSource, CardDeeds>();
        services.AddSingleton<IOptionSource, OwnerDeeds>();
        services.AddSingleton<IOptionSource, VenueOffers>();
        services.AddSingleton<IOptionSource, VenueRequests>();
        services.AddSingleton<IOptionSource, VenueCrew>();
        services.AddSingleton<IAnswerRule, VenueNameRule>();
        services.AddSingleton<IAnswerRule, EventBeginRule>();
        services.AddSingleton<IAnswerRule, EventEndRule>();
    }

    private static Type[] Actions() =>
    [
        typeof(BeginRegistration), typeof(LookAtCategory), typeof(LookAround), typeof(RegisterNew), typeof(RegisterAnyway), typeof(SendPapers),
        typeof(ListVenues), typeof(TurnVenuePage), typeof(ChangeVenueView), typeof(FilterVenues), typeof(OpenVenue), typeof(ShowVenue),
        typeof(LabelVenueAction), typeof(ChangeVenueAction), typeof(RenewCodeAction), typeof(CloseVenueAction), typeof(ReopenVenueAction),
        typeof(LeaveRoleAction), typeof(TakeOverVenueAction), typeof(TakeBackOfferAction), typeof(OfferVenueAction),
        typeof(LookAtOffers), typeof(OpenOffer), typeof(AcceptOffer), typeof(DeclineOffer), typeof(JoinVenue),
        typeof(LookAtRequests), typeof(OpenRequest), typeof(ApproveRequest), typeof(DeclineRequest), typeof(LookAtWaiting), typeof(LookAtCrew), typeof(RemoveFromCrew),
    ];
}
