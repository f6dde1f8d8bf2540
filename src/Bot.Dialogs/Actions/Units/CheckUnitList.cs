using Bot.Domain.Units.Import;

namespace Bot.Dialogs.Actions.Units;

/// <summary>
/// Looks the list through that came in this turn: what would change, or line by line what is wrong. A good one lies aside until it is
/// confirmed. Nothing is kept here.
/// </summary>
[DialogAction("unit-import.check", Puts = [UnitListValues.Key, UnitListValues.Seen, UnitListValues.Summary, UnitListValues.Report])]
internal sealed class CheckUnitList(SentUnitList lists, StoredFileMaker files) : DialogAction<NoAnswers, CheckUnitList.Outcome>
{
    public enum Outcome
    {
        Good,

        /// <summary>Everything is so already.</summary>
        Same,

        /// <summary>Something has to be corrected, or the file is no list at all; the summary says what.</summary>
        Faults,

        /// <summary>The file did not come through.</summary>
        NotFetched,

        /// <summary>More than may be sent into a chat.</summary>
        TooLong,

        NotAdministrator,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var keeper = await SentUnitList.KeeperAsync(turn, ct);
        if (keeper.Count == 0)
        {
            return Outcome.NotAdministrator;
        }

        switch (SentFile.Of(turn))
        {
            case SentFile.Fetched { Content: var content }:
                return await LookAsync(turn, content, await lists.ReadAsync(content, ct), ct);
            case SentFile.Workbook:
                await UnitListValues.TellAsync(turn, files, UnitListWords.OfFault(ListFaultKind.Workbook, turn.Language), ct);
                return Outcome.Faults;
            case SentFile.TooLarge:
                return Outcome.TooLong;
            default:
                return Outcome.NotFetched;
        }
    }

    private async ValueTask<Outcome> LookAsync(DialogTurn turn, ReadOnlyMemory<byte> content, ListRows rows, CancellationToken ct)
    {
        if (SentUnitList.IsTooLong(rows))
        {
            return Outcome.TooLong;
        }

        var plan = await lists.PlanAsync(turn, rows, await SentUnitList.KeeperAsync(turn, ct), ct);
        if (!plan.IsSound)
        {
            await UnitListValues.TellAsync(turn, files, UnitListWords.OfFaults(rows, plan, turn.Language), ct);
            return Outcome.Faults;
        }

        if (!plan.ChangesAnything)
        {
            return Outcome.Same;
        }

        await UnitListValues.TellAsync(turn, files, UnitListWords.OfChanges(rows, plan, turn.Language), ct);
        turn.Put(UnitListValues.Seen, UnitListWords.Mark(plan));
        turn.Put(UnitListValues.Key, (await files.KeepAsync(turn, ("danh-sach.csv", "text/csv"), content, ct)).Key);
        return Outcome.Good;
    }
}
