using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Units.Import;

namespace Bot.Host.CommandLine;

/// <summary>
/// Where an office imports its lists of units and looks at them. All lists of one import are kept or none; faults are told with file, line and
/// column, in both languages. Each method says whether all was well.
/// </summary>
internal sealed class UnitsDesk(IStore store, ReadLists read, ImportUnits import, TimeProvider time, TextWriter to)
{
    private static readonly ChatAddress Console = ChatAddress.Private("console", Environment.UserName);

    public async Task<bool> ImportAsync(IReadOnlyList<string> files, bool isDry)
    {
        var rows = await ReadAsync(files);
        if (rows is null)
        {
            return false;
        }

        var plan = await store.WriteAsync(
            s => isDry ? import.PlanAsync(Turn(s), rows, null, CancellationToken.None) : import.ExecuteAsync(Turn(s), "console:" + Environment.UserName, (rows, null), CancellationToken.None),
            CancellationToken.None);
        await TellAsync(rows, plan, isDry);
        return plan.IsSound;
    }

    public async Task<bool> ListAsync(UnitCode? root)
    {
        var today = VietnamTime.Date(time.GetUtcNow());
        var units = new List<Unit>();
        await store.ReadAsync(
            async s =>
            {
                if (root is { } code)
                {
                    units.AddRange(await s.Units.ByCodeAsync(code, CancellationToken.None) is { } top ? await s.Units.SubtreeAsync(top.Id, today, UnitFilter.All, CancellationToken.None) : []);
                    return true;
                }

                while (await s.Units.AllAsync(units.Count == 0 ? new UnitId(0) : units[^1].Id, 1000, CancellationToken.None) is { Count: > 0 } page)
                {
                    units.AddRange(page);
                }

                return true;
            },
            CancellationToken.None);
        await WriteTreeAsync(units, today);
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{units.Count} units"));
        return units.Count > 0 || root is null;
    }

    public async Task<bool> PeopleAsync(UnitCode code)
    {
        var today = VietnamTime.Date(time.GetUtcNow());
        var people = await store.ReadAsync(
            async s => await s.Units.ByCodeAsync(code, CancellationToken.None) is { } unit ? await s.UnitPeople.OfUnitAsync(unit.Id, today, CancellationToken.None) : null,
            CancellationToken.None);
        if (people is null)
        {
            await to.WriteLineAsync($"There is no unit {code}.");
            return false;
        }

        foreach (var person in people)
        {
            var state = person.NeedsConfirming ? "to be confirmed" : person.Counts ? "recognised" : "not seen yet";
            await to.WriteLineAsync($"{UnitRoleNames.Of(person.Role, "en"),-14} {person.Name.Value}, {person.Title ?? "-"}  {Masking.Phone(person.Phone)}  {state}");
        }

        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{people.Count} people"));
        return true;
    }

    private async Task<ListRows?> ReadAsync(IReadOnlyList<string> files)
    {
        if (files.FirstOrDefault(f => !File.Exists(f)) is { } missing)
        {
            await to.WriteLineAsync($"There is no file {missing}.");
            return null;
        }

        var streams = files.Select(f => new ListFile(Path.GetFileName(f), File.OpenRead(f))).ToList();
        try
        {
            return await read.ExecuteAsync(streams, CancellationToken.None);
        }
        finally
        {
            foreach (var file in streams)
            {
                await file.Content.DisposeAsync();
            }
        }
    }

    private async Task TellAsync(ListRows rows, ImportPlan plan, bool isDry)
    {
        foreach (var note in rows.LeftOut.Select(n => $"left out, no column of ours: {n}").Concat(rows.Guessed.Select(f => $"please look at its letters, it is not UTF-8: {f}")))
        {
            await to.WriteLineAsync(note);
        }

        if (!plan.IsSound)
        {
            foreach (var (vi, en) in new ImportReport(plan, "vi").Faults().Zip(plan.Faults.Select(f => ListFaultWords.Of(f, "en"))))
            {
                await to.WriteLineAsync($"{vi}{Environment.NewLine}    {en}");
            }

            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"faults: {plan.Faults.Count}; nothing was kept"));
            return;
        }

        var report = new ImportReport(plan, "en");
        foreach (var line in report.Lines())
        {
            await to.WriteLineAsync(line);
        }

        if (report.Headless() is { } headless)
        {
            await to.WriteLineAsync(headless);
        }

        await to.WriteLineAsync(report.Summary() + (isDry ? "; a dry run, nothing was kept" : plan.ChangesAnything ? "; kept" : "; nothing to keep"));
    }

    private async Task WriteTreeAsync(List<Unit> units, DateOnly today)
    {
        var known = units.Select(u => u.Id).ToHashSet();
        var children = units.Where(u => u.Parent is { } parent && known.Contains(parent)).ToLookup(u => u.Parent!.Value);
        var open = new Stack<(Unit Unit, int Level)>(units.Where(u => u.Parent is not { } parent || !known.Contains(parent)).Reverse().Select(u => (u, 0)));
        while (open.TryPop(out var next))
        {
            var (unit, level) = next;
            var closed = unit.IsInForce(today) ? string.Empty : "  (closed)";
            await to.WriteLineAsync($"{new string(' ', level * 2)}{unit.Code}  {unit.Name}  {unit.Kind}{(unit.Reports ? "  reports" : string.Empty)}{closed}");
            foreach (var child in children[unit.Id].OrderByDescending(u => u.Code.Value, StringComparer.Ordinal))
            {
                open.Push((child, level + 1));
            }
        }
    }

    private DomainTurn Turn(IRecords records) => new(records, Console, time.GetUtcNow());
}
