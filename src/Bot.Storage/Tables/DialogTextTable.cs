using Bot.Dialogs.Messaging;

namespace Bot.Storage.Tables;

internal sealed class DialogTextTable(Session session) : IDialogTextStore
{
    private static readonly Sql Insert = new("INSERT INTO dialog_texts (fingerprint, flow, text, at) VALUES (?, ?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING");
    private static readonly Sql Find = new("SELECT text FROM dialog_texts WHERE fingerprint = ?");

    public ValueTask KeepAsync(string fingerprint, string flow, string text, DateTimeOffset at, CancellationToken ct)
    {
        session.Use(Insert).Bind(fingerprint).Bind(flow).Bind(text).Bind(at).Run();
        return default;
    }

    public ValueTask<string?> FindAsync(string fingerprint, CancellationToken ct)
    {
        using var row = session.Use(Find).Bind(fingerprint);
        return new(row.Step() ? row.Text(0) : null);
    }
}
