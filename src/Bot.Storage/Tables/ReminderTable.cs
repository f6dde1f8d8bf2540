using Bot.Domain.Reminders;
using Bot.Domain.Residents;

namespace Bot.Storage.Tables;

internal sealed class ReminderTable(Session session) : IReminderStore
{
    private const string Columns = "resident, kind, is_wanted, at";

    private static readonly Sql Upsert = new(
        """
        INSERT INTO reminder_choices (resident, kind, is_wanted, at) VALUES (?, ?, ?, ?)
        ON CONFLICT (resident, kind) DO UPDATE SET is_wanted = excluded.is_wanted, at = excluded.at
        """);
    private static readonly Sql Find = new($"SELECT {Columns} FROM reminder_choices WHERE resident = ? AND kind = ?");
    private static readonly Sql Of = new($"SELECT {Columns} FROM reminder_choices WHERE resident = ? ORDER BY kind");
    private static readonly Sql DeleteOf = new("DELETE FROM reminder_choices WHERE resident = ?");

    public ValueTask SaveAsync(ReminderChoice choice, CancellationToken ct)
    {
        session.Use(Upsert).Bind(choice.Resident.Value).Bind((int)choice.Kind).Bind(choice.IsWanted).Bind(choice.At).Run();
        return default;
    }

    public ValueTask<ReminderChoice?> FindAsync(ResidentId resident, ReminderKind kind, CancellationToken ct)
    {
        using var row = session.Use(Find).Bind(resident.Value).Bind((int)kind);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<ReminderChoice>> OfAsync(ResidentId resident, CancellationToken ct)
    {
        using var rows = session.Use(Of).Bind(resident.Value);
        var choices = new List<ReminderChoice>();
        while (rows.Step())
        {
            choices.Add(Read(rows));
        }

        return new(choices);
    }

    public ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct) => new(session.Use(DeleteOf).Bind(resident.Value).Changed());

    private static ReminderChoice Read(Statement row) =>
        new(new ResidentId(row.Long(0)), (ReminderKind)row.Int(1), row.Bool(2), row.Time(3));
}
