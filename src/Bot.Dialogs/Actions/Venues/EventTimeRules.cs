using Bot.Dialogs.Conversations;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary><c>rule: event-begin</c>: an event that began at most a day ago, and begins within the year.</summary>
internal sealed class EventBeginRule : IAnswerRule
{
    public string Name => "event-begin";

    public bool IsArgumentValid(string argument) => argument.Length == 0;

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) => ValueTask.FromResult(
        VenueAnswers.Moment(answer.Value) is { } begin && begin >= turn.Now - VenuePolicy.EventsBack && begin <= turn.Now + VenuePolicy.EventsAhead);
}

/// <summary><c>rule: event-end</c>: after the answer "eventBegin", and not longer than an event lasts.</summary>
internal sealed class EventEndRule : IAnswerRule
{
    public string Name => "event-end";

    public bool IsArgumentValid(string argument) => argument.Length == 0;

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) => ValueTask.FromResult(
        VenueAnswers.Moment(turn.Value("eventBegin")) is { } begin && VenueAnswers.Moment(answer.Value) is { } end && EventTimes.Of(begin, end) is not null);
}
