using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>What became of gathering reports.</summary>
public abstract record AggregateResult
{
    private AggregateResult()
    {
    }

    /// <summary>A new version of the sheet.</summary>
    public sealed record Gathered(ReportSheet Sheet, IReadOnlyList<SheetRow> Rows) : AggregateResult;

    /// <summary>The sheet that is there has the same in it.</summary>
    public sealed record Unchanged(ReportSheet Sheet, IReadOnlyList<SheetRow> Rows) : AggregateResult;

    public sealed record NotAllowed : AggregateResult;

    /// <summary>Below the unit nobody reports.</summary>
    public sealed record NoUnits : AggregateResult;

    /// <summary>Somebody else gathered in this very moment: look again.</summary>
    public sealed record Changed : AggregateResult;
}

/// <summary>Gathers what the units at and below one unit sent into a sheet for the signature. What is missing stands in it as missing.</summary>
public sealed class AggregateReports(IdSource ids)
{
    public async ValueTask<AggregateResult> ExecuteAsync(DomainTurn turn, ResidentId resident, UnitId scope, ReportTerm term, CancellationToken ct)
    {
        if (await ReportPeople.AllowAsync(turn, resident, scope, UnitDeed.Aggregate, ct) is not { } by)
        {
            return new AggregateResult.NotAllowed();
        }

        var rows = await GatherRows.ExecuteAsync(turn.Records, scope, term, ct);
        if (rows.Count == 0)
        {
            return new AggregateResult.NoUnits();
        }

        var sheets = turn.Records.Sheets;
        var before = await sheets.LatestAsync(term.Key.Of(scope), ct);
        if (before is not null && rows.SequenceEqual(await sheets.RowsAsync(before.Id, ct)))
        {
            return new AggregateResult.Unchanged(before, rows);
        }

        var sheet = new ReportSheet
        {
            Id = new SheetId(ids.Next(turn.Now)), Key = term.Key.Of(scope), Version = (before?.Version ?? 0) + 1, State = ReportState.Aggregated, Days = term.Days,
            MadeAt = turn.Now.Whole(), Scans = rows.Sum(r => r.Scans ?? 0), Units = rows.Count, Missing = rows.Count(r => r.Report is null),
        };
        if (!await sheets.AddAsync(sheet, rows, ct))
        {
            return new AggregateResult.Changed();
        }

        await SheetSteps.TakeAsync(turn, ids, new SheetSteps.Step(sheet, rows, ReportDeed.Aggregate, ReportState.Submitted, ReportState.Aggregated, by), ct);
        return new AggregateResult.Gathered(sheet, rows);
    }
}
