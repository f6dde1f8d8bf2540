using Bot.Domain.Reminders;

namespace Bot.Dialogs.Actions.Reminders;

/// <summary>What a person may change: each kind in use is turned off when it is on and on when it is off. The id says which, however old the button.</summary>
internal sealed class ReminderOptions(ReminderWords words) : IOptionSource
{
    private static readonly ListedOption[] All =
    [
        new("stop-check-out", "Tắt nhắc ra về", "Stop reminding me to check out"),
        new("start-check-out", "Bật nhắc ra về", "Remind me to check out"),
        new("stop-declaration", "Tắt nhắc khai báo", "Stop telling when it ends"),
        new("start-declaration", "Bật nhắc khai báo", "Tell me when it ends"),
    ];

    public string Name => "reminders.changes";

    /// <summary>The choice behind an option, or null for any other word.</summary>
    internal static (ReminderKind Kind, bool IsWanted)? Find(string id) => id switch
    {
        "stop-check-out" => (ReminderKind.CheckOut, false),
        "start-check-out" => (ReminderKind.CheckOut, true),
        "stop-declaration" => (ReminderKind.Declaration, false),
        "start-declaration" => (ReminderKind.Declaration, true),
        _ => null,
    };

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var options = new List<ListedOption>();
        foreach (var option in All)
        {
            var (kind, isWanted) = Find(option.Id)!.Value;
            if (words.IsInUse(kind) && await words.IsOnAsync(turn, kind, ct) != isWanted)
            {
                options.Add(option);
            }
        }

        return new OptionPage([.. options.Skip(skip).Take(take)], options.Count);
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        ValueTask.FromResult(All.FirstOrDefault(o => o.Id == id));
}
