using Bot.Domain.Feedback;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Feedback;

internal sealed record FeedbackAnswers(FeedbackTopic Topic, string Words, PhoneNumber? CallBack);

/// <summary>Hands a remark to the office. Nobody must say who they are for it: the note then hangs on the chat alone.</summary>
[DialogAction("feedback.send", Puts = ["receipt"])]
internal sealed class SendFeedbackAction(SendFeedback send, BeginResident begin) : DialogAction<FeedbackAnswers, SendFeedbackAction.Outcome>
{
    public enum Outcome
    {
        Sent,

        /// <summary>Another chat of the person was quicker.</summary>
        TooMany,
    }

    public override async ValueTask<Outcome> RunAsync(FeedbackAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var resident = await turn.ResidentAsync(ct) ?? await begin.ExecuteAsync(turn.Domain(), turn.Language, ct);
        turn.RememberResident(resident);
        var given = new GivenFeedback(answers.Topic, answers.Words, answers.CallBack, turn.Language);
        if (await send.ExecuteAsync(turn.Domain(), resident.Id, given, ct) is not { } note)
        {
            return Outcome.TooMany;
        }

        turn.Put("receipt", ReceiptNumber.Of(note.Id));
        return Outcome.Sent;
    }
}
