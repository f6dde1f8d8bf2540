using Bot.Domain.CheckIns;
using Bot.Domain.Privacy;
using Bot.Domain.Records;

namespace Bot.Domain.Reminders;

/// <summary>Asks people who entered and neither left nor were scanned elsewhere whether they are still there: once for each visit.</summary>
public sealed class CheckOutReminder(ReminderPlan plan) : Reminder(plan)
{
    public override ReminderKind Kind => ReminderKind.CheckOut;

    public override ConsentPurpose Purpose => ConsentPurpose.CheckIn;

    public override bool IsWantedByDefault => true;

    public override bool IsInUse => Plan.RemindsOfCheckOut;

    public override IReadOnlyList<TimeSpan> Delays { get; } = [.. plan.CheckOutAfterIn.Values.Append(plan.CheckOutAfter).Distinct().Order()];

    public override TimeSpan Latest => ReminderPolicy.CheckOutLatest;

    public override async ValueTask<DuePage> FindAsync(IRecords records, DueWindow window, CancellationToken ct)
    {
        var open = await records.CheckIns.OpenEntriesAsync(window.After, window.Before, window.Take, ct);
        return new DuePage(
            [.. open.Where(v => Plan.AfterIn(v.Venue.Category) == window.Delay).Select(v => (new ReminderSubject(v.CheckIn.Resident, v.CheckIn.Id), v.Mark))],
            DuePage.NextOf(open, window.Take, v => v.Mark));
    }

    /// <summary>The visit, while its person is still inside as far as anybody knows.</summary>
    public static async ValueTask<Visit?> OpenVisitAsync(IRecords records, ReminderSubject subject, DateTimeOffset now, CancellationToken ct)
    {
        var latest = await records.CheckIns.LatestAnywhereAsync(subject.Resident, ct);
        return latest?.Id == subject.Id && VisitRules.IsInside(latest, now) && await records.Venues.FindAsync(latest!.Venue, ct) is { } venue
            ? new Visit(latest, venue)
            : null;
    }

    protected override async ValueTask<DateTimeOffset?> DueAtAsync(IRecords records, ReminderSubject subject, DateTimeOffset now, CancellationToken ct) =>
        await OpenVisitAsync(records, subject, now, ct) is { } visit
            ? visit.CheckIn.At + Plan.AfterIn(visit.Venue.Category)
            : null;
}
