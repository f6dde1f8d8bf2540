namespace Bot.Domain.Privacy;

/// <summary>What a person may agree to, each on its own (Law 91/2025/QH15, Article 9: separate per purpose).</summary>
public enum ConsentPurpose
{
    /// <summary>Keeping which venues were entered and left, and the profile needed for it.</summary>
    CheckIn = 1,

    /// <summary>Keeping health declarations: sensitive personal data (Decree 356/2025, Article 4).</summary>
    HealthDeclaration = 2,

    /// <summary>Receiving news and guidance.</summary>
    News = 3,

    /// <summary>Being kept as who is responsible for venues: owner, co-manager or controller.</summary>
    Venue = 4,
}
