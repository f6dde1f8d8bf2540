using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary><c>rule: person-name</c>: what <see cref="PersonName"/> accepts.</summary>
internal sealed class PersonNameRule : IAnswerRule
{
    public string Name => "person-name";

    public bool IsArgumentValid(string argument) => argument.Length == 0;

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) =>
        ValueTask.FromResult(PersonName.TryParse(answer.Value, out _));
}
