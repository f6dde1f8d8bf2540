using Bot.Dialogs.Conversations;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary><c>rule: venue-name</c>: see <see cref="VenueName"/>.</summary>
internal sealed class VenueNameRule : IAnswerRule
{
    public string Name => "venue-name";

    public bool IsArgumentValid(string argument) => argument.Length == 0;

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) =>
        ValueTask.FromResult(VenueName.TryParse(answer.Value, out _));
}
