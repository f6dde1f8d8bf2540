using Bot.Domain.Residents;

namespace Bot.Domain.Feedback;

/// <summary>
/// A person's remark or complaint ("góp ý, phản ánh") to the office. The words and the phone are kept encrypted; only person, times and topic are plain.
/// </summary>
public sealed record FeedbackNote
{
    public required long Id { get; init; }

    public required ResidentId Resident { get; init; }

    public required DateTimeOffset At { get; init; }

    public required FeedbackTopic Topic { get; init; }

    public required string Text { get; init; }

    /// <summary>Where the office may call back; empty when the person did not want that.</summary>
    public PhoneNumber? ContactPhone { get; init; }

    public required string Language { get; init; }

    /// <summary>When the office settled it; empty as long as somebody should look at it.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    public bool IsOpen => DoneAt is null;
}
