using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Dialogs.Engine;

/// <summary>Puts the dialog engine into the service.</summary>
public static class DialogEngineRegistration
{
    /// <summary>
    /// Registers <see cref="IDialogEngine"/>, the built-in answer types and rules, and the <see cref="DialogCatalog"/> of everything registered.
    /// The host adds <see cref="Flows.IFlowSource"/>, and <see cref="PhonePlan"/> when test numbers are allowed.
    /// </summary>
    public static IServiceCollection AddDialogEngine(this IServiceCollection services)
    {
        VietnameseText.AssertWorks();
        services.TryAddSingleton(new PhonePlan(AllowsTestNumbers: false));
        services.TryAddSingleton<DialogCatalog>();
        services.TryAddSingleton<IDialogEngine, DialogEngine>();
        AddAnswerTypes(services);
        AddRules(services);
        return services;
    }

    private static void AddAnswerTypes(IServiceCollection services)
    {
        services.AddSingleton<IAnswerType, TextAnswer>();
        services.AddSingleton<IAnswerType, WholeNumberAnswer>();
        services.AddSingleton<IAnswerType, DateAnswer>();
        services.AddSingleton<IAnswerType, MomentAnswer>();
        services.AddSingleton<IAnswerType, PhoneAnswer>();
        services.AddSingleton<IAnswerType, OtpAnswer>();
        services.AddSingleton<IAnswerType, PhotoAnswer>();
        services.AddSingleton<IAnswerType, DocumentAnswer>();
        services.AddSingleton<IAnswerType, QrAnswer>();
        services.AddSingleton<IAnswerType, ContactAnswer>();
        services.AddSingleton<IAnswerType, LocationAnswer>();
    }

    private static void AddRules(IServiceCollection services)
    {
        services.AddSingleton<IAnswerRule, LengthRule>();
        services.AddSingleton<IAnswerRule, BetweenRule>();
        services.AddSingleton<IAnswerRule, PastDateRule>();
        services.AddSingleton<IAnswerRule, YearOfBirthRule>();
        services.AddSingleton<IAnswerRule, PatternRule>();
    }
}
