using Bot.Domain.Units.Import;

namespace Bot.Dialogs.Actions.Units;

/// <summary>
/// Keeps the list that was looked through, all of it in this one transaction. It is planned again: when something else would change now than
/// what the person saw, that is shown first.
/// </summary>
[DialogAction("unit-import.keep", Puts = [UnitListValues.Seen, UnitListValues.Summary, UnitListValues.Report, UnitListValues.Done])]
internal sealed class KeepUnitList(SentUnitList lists, StoredFileMaker files) : DialogAction<NoAnswers, KeepUnitList.Outcome>
{
    public enum Outcome
    {
        Kept,

        /// <summary>Meanwhile everything is so already.</summary>
        Same,

        /// <summary>Other changes than those that were seen; the summary tells the new ones.</summary>
        Changed,

        /// <summary>Meanwhile something is wrong with it.</summary>
        Faults,

        /// <summary>It was kept already, or waited too long.</summary>
        Gone,

        NotAdministrator,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var keeper = await SentUnitList.KeeperAsync(turn, ct);
        if (await turn.ResidentAsync(ct) is not { } resident || keeper.Count == 0)
        {
            return Outcome.NotAdministrator;
        }

        var key = turn.Value(UnitListValues.Key);
        if (await turn.Store.Files.FindAsync(key, ct) is not { } file || file.Owner != resident.Id || file.ExpiresAt <= turn.Now)
        {
            return Outcome.Gone;
        }

        var rows = await lists.ReadAsync(file.Content, ct);
        var plan = await lists.PlanAsync(turn, rows, keeper, ct);
        if (await UnlikeSeenAsync(turn, rows, plan, ct) is { } other)
        {
            return other;
        }

        await SentUnitList.KeepAsync(turn, resident.Id, plan, ct);
        await turn.Store.Files.RemoveAsync(key, ct);
        turn.Put(UnitListValues.Done, new ImportReport(plan, turn.Language).Summary());
        return Outcome.Kept;
    }

    private async ValueTask<Outcome?> UnlikeSeenAsync(DialogTurn turn, ListRows rows, ImportPlan plan, CancellationToken ct)
    {
        if (!plan.IsSound)
        {
            await UnitListValues.TellAsync(turn, files, UnitListWords.OfFaults(rows, plan, turn.Language), ct);
            return Outcome.Faults;
        }

        var mark = UnitListWords.Mark(plan);
        if (!plan.ChangesAnything || mark == turn.Value(UnitListValues.Seen))
        {
            return plan.ChangesAnything ? null : Outcome.Same;
        }

        await UnitListValues.TellAsync(turn, files, UnitListWords.OfChanges(rows, plan, turn.Language), ct);
        turn.Put(UnitListValues.Seen, mark);
        return Outcome.Changed;
    }
}
