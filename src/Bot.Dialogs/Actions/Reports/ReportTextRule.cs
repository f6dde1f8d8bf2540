using Bot.Dialogs.Conversations;
using Bot.Domain.Reports;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>"report-text": a reason or a note as reports take it, measured as they measure it.</summary>
internal sealed class ReportTextRule : IAnswerRule
{
    public string Name => "report-text";

    public bool IsArgumentValid(string argument) => argument.Length == 0;

    public ValueTask<bool> IsMetAsync(Answer answer, string argument, DialogTurn turn, CancellationToken ct) =>
        ValueTask.FromResult(VietnameseText.Clean(answer.Value).Length is >= ReportPolicy.ShortestReason and <= ReportPolicy.LongestText);
}
