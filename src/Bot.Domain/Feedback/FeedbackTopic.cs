namespace Bot.Domain.Feedback;

/// <summary>What a remark is about, so that it reaches the right desk.</summary>
public enum FeedbackTopic
{
    /// <summary>A venue: its code, its staff, how visitors are treated.</summary>
    Venue = 1,

    /// <summary>This service itself.</summary>
    Service = 2,

    /// <summary>Personal data: a question or a complaint (Law 91/2025/QH15, Article 4).</summary>
    PersonalData = 3,

    Other = 4,
}
