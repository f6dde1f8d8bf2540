using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportFollow;

/// <summary>What a role reaches, in words: "Sở Mẫu", and with a sector "Sở Mẫu, Giáo dục nghề nghiệp".</summary>
internal static class ScopeWords
{
    public static string Of(HeldRole scope) => scope.Person.Sector is { } sector ? $"{scope.Unit.Name}, {sector}" : scope.Unit.Name;
}
