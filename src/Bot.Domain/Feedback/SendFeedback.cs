using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Feedback;

/// <summary>What a person wants to say to the office, and where it may call back.</summary>
public sealed record GivenFeedback(FeedbackTopic Topic, string Text, PhoneNumber? ContactPhone, string Language)
{
    public override string ToString() => "(feedback)";
}

/// <summary>Keeps a remark for the office, up to <see cref="FeedbackPolicy.MostInSpan"/> of one person in a <see cref="FeedbackPolicy.Span"/>.</summary>
public sealed class SendFeedback(IdSource ids)
{
    /// <summary>The note kept, or null when the person has sent as many as may be.</summary>
    public async ValueTask<FeedbackNote?> ExecuteAsync(DomainTurn turn, ResidentId resident, GivenFeedback given, CancellationToken ct)
    {
        if (!await IsOpenToAsync(turn, resident, ct))
        {
            return null;
        }

        var note = new FeedbackNote
        {
            Id = ids.Next(turn.Now),
            Resident = resident,
            At = turn.Now,
            Topic = given.Topic,
            Text = given.Text.Length > FeedbackPolicy.LongestText ? given.Text[..FeedbackPolicy.LongestText] : given.Text,
            ContactPhone = given.ContactPhone,
            Language = given.Language,
        };
        await turn.Records.Feedback.AddAsync(note, ct);
        return note;
    }

    /// <summary>Whether the person may send another one now.</summary>
    public static async ValueTask<bool> IsOpenToAsync(DomainTurn turn, ResidentId resident, CancellationToken ct)
    {
        var oldestThatCounts = await turn.Records.Feedback.OfAsync(resident, FeedbackPolicy.MostInSpan - 1, 1, ct);
        return oldestThatCounts is not [var note] || note.At <= turn.Now - FeedbackPolicy.Span;
    }
}
