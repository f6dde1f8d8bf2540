using Bot.Domain.Privacy;

namespace Bot.Dialogs.Configuration;

/// <summary>How purposes of consent are written in config/privacy.yaml and in dialog files.</summary>
public static class PurposeWords
{
    public static IReadOnlyList<(string Word, ConsentPurpose Purpose)> All { get; } =
    [
        ("check-in", ConsentPurpose.CheckIn), ("health-declaration", ConsentPurpose.HealthDeclaration), ("news", ConsentPurpose.News), ("venue", ConsentPurpose.Venue),
    ];

    public static string Of(ConsentPurpose purpose) => All.First(p => p.Purpose == purpose).Word;

    public static ConsentPurpose? Find(string word)
    {
        foreach (var (known, purpose) in All)
        {
            if (known == word)
            {
                return purpose;
            }
        }

        return null;
    }
}
