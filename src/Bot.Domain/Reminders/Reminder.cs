using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Reminders;

/// <summary>
/// One kind of reminder: what falls due, and whether it still does at the moment of speaking. Between looking and speaking a person may have left,
/// declared, withdrawn or been deleted, so everything is asked again in the turn that speaks.
/// </summary>
public abstract class Reminder(ReminderPlan plan)
{
    public abstract ReminderKind Kind { get; }

    /// <summary>A reminder is part of what the person agreed to; without that consent there is none.</summary>
    public abstract ConsentPurpose Purpose { get; }

    /// <summary>Whether people who never chose are reminded.</summary>
    public abstract bool IsWantedByDefault { get; }

    /// <summary>Whether the office sends them at all.</summary>
    public abstract bool IsInUse { get; }

    /// <summary>The times after which subjects fall due. Each is a list of its own, because only within one of them the order of beginning is the order of falling due.</summary>
    public abstract IReadOnlyList<TimeSpan> Delays { get; }

    /// <summary>How long after falling due it is still worth saying.</summary>
    public abstract TimeSpan Latest { get; }

    protected ReminderPlan Plan { get; } = plan;

    public abstract ValueTask<DuePage> FindAsync(IRecords records, DueWindow window, CancellationToken ct);

    /// <summary>Whether anybody may be reminded at this hour.</summary>
    public bool MaySpeak(DateTimeOffset now) => IsInUse && !Plan.IsQuiet(now);

    /// <summary>Whether the person is to be reminded now. Exactly what a run of the clock and the turn that speaks both ask.</summary>
    public async ValueTask<bool> IsDueAsync(IRecords records, ReminderSubject subject, DateTimeOffset now, CancellationToken ct) =>
        MaySpeak(now)
        && await DueAtAsync(records, subject, now, ct) is { } due && now >= due && now < due + Latest
        && await IsWantedAsync(records, subject.Resident, ct)
        && await records.Consents.InForceAsync(subject.Resident, Purpose, ct) is not null;

    public async ValueTask<bool> IsWantedAsync(IRecords records, ResidentId resident, CancellationToken ct) =>
        (await records.Reminders.FindAsync(resident, Kind, ct))?.IsWanted ?? IsWantedByDefault;

    /// <summary>When it falls or fell due, or null when it is over: the person left, went elsewhere, declared again.</summary>
    protected abstract ValueTask<DateTimeOffset?> DueAtAsync(IRecords records, ReminderSubject subject, DateTimeOffset now, CancellationToken ct);
}
