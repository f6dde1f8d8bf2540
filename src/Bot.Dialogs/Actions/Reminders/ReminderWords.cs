using Bot.Domain.Reminders;

namespace Bot.Dialogs.Actions.Reminders;

/// <summary>Whether a person is reminded, in words.</summary>
internal sealed class ReminderWords(IEnumerable<Reminder> reminders)
{
    internal const string CheckOut = "checkOutReminder";
    internal const string Declaration = "declarationReminder";

    private readonly Dictionary<ReminderKind, Reminder> _reminders = reminders.ToDictionary(r => r.Kind);

    internal bool IsInUse(ReminderKind kind) => _reminders[kind].IsInUse;

    internal async ValueTask<bool> IsOnAsync(DialogTurn turn, ReminderKind kind, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident && await _reminders[kind].IsWantedAsync(turn.Store, resident.Id, ct);

    internal async ValueTask PutAsync(DialogTurn turn, CancellationToken ct)
    {
        turn.Put(CheckOut, await WordAsync(turn, ReminderKind.CheckOut, ct));
        turn.Put(Declaration, await WordAsync(turn, ReminderKind.Declaration, ct));
    }

    private async ValueTask<string> WordAsync(DialogTurn turn, ReminderKind kind, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        return !IsInUse(kind) ? isEnglish ? "not used here" : "nơi này không dùng"
            : await IsOnAsync(turn, kind, ct) ? isEnglish ? "on" : "bật"
            : isEnglish ? "off" : "tắt";
    }
}
