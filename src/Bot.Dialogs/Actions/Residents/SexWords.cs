using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>How a sex is written in dialog files and shown to people.</summary>
internal static class SexWords
{
    internal static string Of(Sex sex) => sex switch
    {
        Sex.Male => "male",
        Sex.Female => "female",
        _ => "other",
    };

    internal static string Shown(Sex sex, string language) => (sex, language) switch
    {
        (Sex.Male, "en") => "Male",
        (Sex.Female, "en") => "Female",
        (_, "en") => "Other",
        (Sex.Male, _) => "Nam",
        (Sex.Female, _) => "Nữ",
        _ => "Khác",
    };
}
