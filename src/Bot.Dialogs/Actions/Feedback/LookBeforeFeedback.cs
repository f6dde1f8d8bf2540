using Bot.Domain.Feedback;

namespace Bot.Dialogs.Actions.Feedback;

/// <summary>Whether the person may send another remark now, so that nobody writes one in vain.</summary>
[DialogAction("feedback.look")]
internal sealed class LookBeforeFeedback : DialogAction<NoAnswers, LookBeforeFeedback.Outcome>
{
    public enum Outcome
    {
        Open,
        TooMany,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is not { } resident || await SendFeedback.IsOpenToAsync(turn.Domain(), resident.Id, ct)
            ? Outcome.Open
            : Outcome.TooMany;
}
