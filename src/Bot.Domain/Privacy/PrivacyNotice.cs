namespace Bot.Domain.Privacy;

/// <summary>A short text in both languages.</summary>
public sealed record BilingualText(string Vi, string En)
{
    public string In(string language) => language == "en" ? En : Vi;
}

/// <summary>What a person is told of one purpose: its name, the legal ground, and what a withdrawal means.</summary>
public sealed record PurposeNotice(BilingualText Name, BilingualText Basis, BilingualText Withdrawal);

/// <summary>Who keeps the data, for what and how long: from config/privacy.yaml (Law 91/2025/QH15, Article 9 and Decree 356/2025/NĐ-CP).</summary>
public sealed record PrivacyNotice
{
    public required string Version { get; init; }

    public required BilingualText Controller { get; init; }

    public required BilingualText Contact { get; init; }

    public required RetentionTimes Retention { get; init; }

    public required IReadOnlyDictionary<ConsentPurpose, PurposeNotice> Purposes { get; init; }
}
