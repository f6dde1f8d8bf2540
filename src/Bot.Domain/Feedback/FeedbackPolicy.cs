using Bot.Domain.Privacy;

namespace Bot.Domain.Feedback;

/// <summary>Bounds of what a person may send to the office. How long it is kept: <see cref="RetentionPolicy.Feedback"/>.</summary>
public static class FeedbackPolicy
{
    /// <summary>Own decision: in fewer characters nobody says what is wrong and where.</summary>
    public const int ShortestText = 10;

    /// <summary>Own decision: half of what one message may hold on Zalo, the narrowest channel (2,000 characters); a longer matter belongs in a letter.</summary>
    public const int LongestText = 1000;

    /// <summary>Own decision: more in one <see cref="Span"/> is no remark any more, and those who read them serve everybody.</summary>
    public const int MostInSpan = 5;

    /// <summary>Own decision: who has more to say today may go on tomorrow, or call.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(1);
}
