using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Privacy;

/// <param name="Step">What was done, with name, title and role as they were.</param>
/// <param name="Unit">Whose report or sheet; null when the unit is no more.</param>
/// <param name="Period">Of which period.</param>
/// <param name="Sent">What was sent with it; null for other steps.</param>
public sealed record OwnReportStep(ReportStep Step, Unit? Unit, string Period, ReportVersion? Sent);

/// <param name="Nudge">What was told.</param>
/// <param name="Unit">Of which unit; null when it is no more.</param>
public sealed record OwnNudge(ReportNudge Nudge, Unit? Unit);

/// <summary>What is held of a person's work with reports: for an export.</summary>
internal static class OwnReports
{
    private const int PageSize = 500;

    public static async ValueTask<IReadOnlyList<OwnReportStep>> StepsAsync(IRecords records, ResidentId person, CancellationToken ct)
    {
        var steps = new List<OwnReportStep>();
        for (var after = 0L; await records.Reports.StepsByAsync(person, after, PageSize, ct) is { Count: > 0 } page; after = page[^1].Id)
        {
            foreach (var step in page)
            {
                steps.Add(await WithUnitAsync(records, step, ct));
            }
        }

        return steps;
    }

    public static async ValueTask<IReadOnlyList<OwnNudge>> NudgesAsync(IRecords records, ResidentId person, CancellationToken ct)
    {
        var nudges = new List<ReportNudge>();
        while (await records.Nudges.OfPersonAsync(person, nudges.Count, PageSize, ct) is { Count: > 0 } page)
        {
            nudges.AddRange(page);
        }

        var units = (await records.Units.FindManyAsync([.. nudges.Select(n => n.Key.Unit).Distinct()], ct)).ToDictionary(u => u.Id);
        return [.. nudges.Select(n => new OwnNudge(n, units.GetValueOrDefault(n.Key.Unit)))];
    }

    private static async ValueTask<OwnReportStep> WithUnitAsync(IRecords records, ReportStep step, CancellationToken ct)
    {
        var report = await records.Reports.FindAsync(new ReportId(step.About), ct);
        var key = report?.Key ?? (await records.Sheets.FindAsync(new SheetId(step.About), ct))?.Key;
        var unit = key is { } known ? await records.Units.FindAsync(known.Unit, ct) : null;
        var sent = report is not null && step.Deed is ReportDeed.Submit or ReportDeed.Correct
            ? (await records.Reports.VersionsAsync(new ReportId(step.About), ct)).LastOrDefault(v => v.At == step.At && v.By is not null)
            : null;
        return new OwnReportStep(step, unit, key?.Period ?? string.Empty, sent);
    }
}
