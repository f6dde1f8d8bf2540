using Bot.Domain.Declarations;
using Bot.Domain.Privacy;
using Bot.Domain.Records;

namespace Bot.Domain.Reminders;

/// <summary>Tells people who asked for it that their own declaration no longer counts; one that ended in the night is told of in the morning.</summary>
public sealed class DeclarationReminder(ReminderPlan plan) : Reminder(plan)
{
    public override ReminderKind Kind => ReminderKind.Declaration;

    public override ConsentPurpose Purpose => ConsentPurpose.HealthDeclaration;

    public override bool IsWantedByDefault => false;

    public override bool IsInUse => true;

    public override IReadOnlyList<TimeSpan> Delays { get; } = [TimeSpan.Zero];

    public override TimeSpan Latest => Plan.Night + ReminderPolicy.DeclarationMorning;

    public override async ValueTask<DuePage> FindAsync(IRecords records, DueWindow window, CancellationToken ct)
    {
        var ended = await records.Declarations.EndedAsync(window.After, window.Before, window.Take, ct);
        return new DuePage(
            [.. ended.Select(d => (new ReminderSubject(d.DeclaredBy, d.Id), d.Mark))],
            DuePage.NextOf(ended, window.Take, d => d.Mark));
    }

    /// <summary>The declaration, when it has ended and nothing newer counts in its place.</summary>
    public static async ValueTask<Declaration?> EndedAsync(IRecords records, ReminderSubject subject, DateTimeOffset now, CancellationToken ct) =>
        await records.Declarations.LatestOwnAsync(subject.Resident, ct) is { } latest && latest.Id == subject.Id && latest.ValidUntil <= now ? latest : null;

    protected override async ValueTask<DateTimeOffset?> DueAtAsync(IRecords records, ReminderSubject subject, DateTimeOffset now, CancellationToken ct) =>
        (await EndedAsync(records, subject, now, ct))?.ValidUntil;
}
