using System.Globalization;
using Bot.Domain.Reminders;

namespace Bot.Dialogs.Actions.Reminders;

/// <summary>How the clock tells the dialogs of a reminder: the event a flow starts with, which is also the kind of its claim, and its one value.</summary>
public static class ReminderEvents
{
    public const string CheckOut = "check-out-reminder";
    public const string Declaration = "declaration-reminder";

    /// <summary>The id of the visit or declaration, as the event carries it and as the flow sees it.</summary>
    public const string Subject = "subject";

    public static IReadOnlyList<string> All { get; } = [CheckOut, Declaration];

    public static string NameOf(ReminderKind kind) => kind == ReminderKind.CheckOut ? CheckOut : Declaration;

    /// <summary>The subject as it is written in an event and in the key of its claim.</summary>
    public static string Written(ReminderSubject subject) => subject.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the turn is about, or null when the chat speaks for nobody or the value is none of ours.</summary>
    internal static async ValueTask<ReminderSubject?> ReadAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident
        && long.TryParse(turn.Value(Engine.EngineValues.Start + Subject), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new ReminderSubject(resident.Id, id)
            : null;
}
