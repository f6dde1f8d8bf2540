using Bot.Domain.Otp;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

public enum SignAnswer
{
    /// <summary>Shown and asked for: now a one-time code goes to the leader's phone.</summary>
    Asked = 1,
    Signed,
    NotAllowed,

    /// <summary>A report in it changed, or a newer version was gathered: the office has to gather anew.</summary>
    Stale,
    AlreadySigned,

    /// <summary>No code was proven in this chat since it was asked for, or too long ago.</summary>
    NoProof,
}

/// <summary>
/// A leader signs a sheet by a confirmed tap: first it is shown (<see cref="AskAsync"/>), then the leader proves by a one-time code that was sent
/// after that, and only then <see cref="ExecuteAsync"/> signs. A code proves one signature: of the next sheet it is older than the asking.
/// </summary>
public sealed class SignSheet(IdSource ids)
{
    public async ValueTask<SignAnswer> AskAsync(DomainTurn turn, ResidentId leader, SheetId id, CancellationToken ct)
    {
        var (answer, step) = await LookAsync(turn, leader, id, ct);
        if (step is null)
        {
            return answer;
        }

        await turn.Records.Reports.AddStepAsync(
            new ReportStep
            {
                Id = ids.Next(turn.Now), About = id.Value, At = turn.Now.Whole(), Deed = ReportDeed.AskToSign, State = step.Sheet.State, By = step.By,
            },
            ct);
        return SignAnswer.Asked;
    }

    public async ValueTask<SignAnswer> ExecuteAsync(DomainTurn turn, ResidentId leader, SheetId id, CancellationToken ct)
    {
        var (answer, step) = await LookAsync(turn, leader, id, ct);
        if (step is null)
        {
            return answer;
        }

        if (!await IsProvenAsync(turn, leader, id, ct))
        {
            return SignAnswer.NoProof;
        }

        if (!await turn.Records.Sheets.MoveAsync(id, ReportState.Aggregated, ReportState.Signed, ct))
        {
            return SignAnswer.AlreadySigned;
        }

        await SheetSteps.TakeAsync(turn, ids, step, ct);
        return SignAnswer.Signed;
    }

    private static async ValueTask<(SignAnswer Answer, SheetSteps.Step? Step)> LookAsync(DomainTurn turn, ResidentId leader, SheetId id, CancellationToken ct)
    {
        var sheets = turn.Records.Sheets;
        if (await sheets.FindAsync(id, ct) is not { } sheet || await ReportPeople.AllowAsync(turn, leader, sheet.Key.Unit, UnitDeed.Sign, ct) is not { } by)
        {
            return (SignAnswer.NotAllowed, null);
        }

        if (sheet.State != ReportState.Aggregated)
        {
            return (SignAnswer.AlreadySigned, null);
        }

        var rows = await sheets.RowsAsync(id, ct);
        return (await sheets.LatestAsync(sheet.Key, ct))?.Id != id || await SheetSteps.IsStaleAsync(turn.Records, sheet, rows, ct)
            ? (SignAnswer.Stale, null)
            : (SignAnswer.Asked, new SheetSteps.Step(sheet, rows, ReportDeed.Sign, ReportState.Aggregated, ReportState.Signed, by));
    }

    private static async ValueTask<bool> IsProvenAsync(DomainTurn turn, ResidentId leader, SheetId id, CancellationToken ct)
    {
        var asked = (await turn.Records.Reports.StepsAsync(id.Value, ct)).LastOrDefault(s => s.Deed == ReportDeed.AskToSign && s.By?.Resident == leader);
        var code = await turn.Records.Otps.LatestAsync(turn.Chat, ct);
        var phone = (await turn.Records.Residents.FindAsync(leader, ct))?.Phone;
        return asked is not null && code is { IsUsed: true } && code.Phone == phone && code.SentAt >= asked.At && turn.Now - code.SentAt <= ReportPolicy.ProofLife;
    }
}
