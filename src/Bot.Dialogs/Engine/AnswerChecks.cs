using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Engine;

/// <summary>The rules of a question's "check".</summary>
internal static class AnswerChecks
{
    public static async ValueTask<Check?> FirstBrokenAsync(Turn turn, OpenFrame frame, AnsweredStep step, Answer answer, DialogCatalog catalog)
    {
        for (var i = 0; i < step.Checks.Count; i++)
        {
            var check = step.Checks[i];
            if (!await catalog.Rules[check.Rule].IsMetAsync(answer, check.Argument, turn.Dialog(frame), turn.Ct))
            {
                return check;
            }
        }

        return null;
    }
}
