using Bot.Dialogs.Conversations;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueImport;
using Bot.Domain.Venues;

namespace Bot.Host.VenueImport;

/// <summary>
/// Takes in a list of the office, of any length, within bounded memory: some thousand lines are held, brought together by commune, and
/// registered some hundred at a time, so that people's turns go on between them. Each line stands for itself; a run that was stopped is
/// simply run again.
/// </summary>
internal sealed class VenueListImport(IStore store, ITableReader tables, VenueLineRules rules, ImportVenues import, TimeProvider time)
{
    /// <summary>Own choice: how often lines are taken again because the service had the same rows first.</summary>
    private const int Conflicts = 5;

    /// <summary>The counts, or why nothing was read.</summary>
    public async Task<(ImportTotals? Totals, string? Refusal)> RunAsync(Stream file, ImportRun run, CancellationToken ct)
    {
        var opening = await tables.OpenAsync(file, ct);
        if (opening is TableOpening.Refused refused)
        {
            return (null, TableWords.Of(refused.Why).En);
        }

        var table = ((TableOpening.Opened)opening).Table;
        var reader = new VenueLineReader(rules, table.Head, isOffice: true);
        if (TableWords.Of(reader.Columns) is { } wrongHead)
        {
            return (null, wrongHead.En);
        }

        var totals = new ImportTotals();
        var work = (run, new TrialPlaces(), new RememberedPlaces());
        while (await TakeAsync(table, reader, work, totals, ct))
        {
            totals.IsCut = totals.Lines >= ImportPolicy.MostFromOffice;
            if (totals.IsCut)
            {
                break;
            }
        }

        return (totals, null);
    }

    /// <summary>Reads some lines and takes them in; false at the end.</summary>
    private async Task<bool> TakeAsync(ITable table, VenueLineReader reader, (ImportRun Run, TrialPlaces Trial, RememberedPlaces Remembered) work, ImportTotals totals, CancellationToken ct)
    {
        var results = new SortedDictionary<int, LineResult>();
        var good = await ReadAsync(table, reader, results, ct);

        // Those of one commune together: its venues are then read once for all of them.
        foreach (var lines in good.GroupBy(l => l.Wanted.CommuneCode).SelectMany(g => g.Chunk(ImportPolicy.LinesInTransaction)))
        {
            var taken = await RegisterAsync(lines, work, ct);
            for (var i = 0; i < lines.Length; i++)
            {
                results[lines[i].Line] = taken[i];
            }
        }

        foreach (var (line, result) in results)
        {
            totals.Count(result);
            await work.Run.TellAsync(line, result);
        }

        return results.Count > 0;
    }

    /// <summary>The good ones among the next lines; the results of the others are told at once.</summary>
    private async Task<List<VenueLine>> ReadAsync(ITable table, VenueLineReader reader, SortedDictionary<int, LineResult> results, CancellationToken ct)
    {
        var good = new List<VenueLine>();
        for (var read = 0; read < ImportPolicy.LinesTogether && await table.ReadAsync(ct) is { } line; read++)
        {
            var (venue, findings) = reader.Read(line, time.GetUtcNow());
            if (venue is null)
            {
                results[line.Number] = new LineResult.Wrong(findings);
            }
            else
            {
                good.Add(venue);
            }
        }

        return good;
    }

    private async Task<IReadOnlyList<LineResult>> RegisterAsync(IReadOnlyList<VenueLine> lines, (ImportRun Run, TrialPlaces Trial, RememberedPlaces Remembered) work, CancellationToken ct)
    {
        var (run, trial, remembered) = work;
        if (run.IsTrial)
        {
            return await store.ReadAsync(s => import.ExecuteAsync(Piece(s), lines, ct), ct);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await store.WriteAsync(s => import.ExecuteAsync(Piece(s), lines, ct), ct);
            }
            catch (StoreConflictException) when (attempt < Conflicts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), time, ct);
            }
        }

        ImportPiece Piece(IStoreTransaction s) => new(new VenueMaking(s, time.GetUtcNow(), run.Actor, "list"), null, run.IsTrial, run.TakesTwins) { Trial = trial, Remembered = remembered };
    }
}
