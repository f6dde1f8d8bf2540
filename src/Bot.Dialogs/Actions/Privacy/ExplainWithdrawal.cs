using Bot.Dialogs.Configuration;

namespace Bot.Dialogs.Actions.Privacy;

internal sealed record PurposeAnswer(string Purpose);

/// <summary>What a withdrawal will mean, told before it happens (Law 91/2025/QH15: no misleading choice).</summary>
[DialogAction("consents.explain", Puts = ["purposeName", "consequence"])]
internal sealed class ExplainWithdrawal(OfficeConfiguration office) : DialogAction<PurposeAnswer, ExplainWithdrawal.Outcome>
{
    public enum Outcome
    {
        Explained,
    }

    public override ValueTask<Outcome> RunAsync(PurposeAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (PurposeWords.Find(answers.Purpose) is { } purpose)
        {
            var notice = office.Privacy.Purposes[purpose];
            turn.Put("purposeName", notice.Name.In(turn.Language));
            turn.Put("consequence", notice.Withdrawal.In(turn.Language));
        }

        return ValueTask.FromResult(Outcome.Explained);
    }
}
