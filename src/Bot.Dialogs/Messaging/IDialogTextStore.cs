namespace Bot.Dialogs.Messaging;

/// <summary>The wording behind each text fingerprint: evidence of what a person was asked and agreed to.</summary>
public interface IDialogTextStore
{
    /// <summary>Keeps a wording; one already known stays as it is.</summary>
    ValueTask KeepAsync(string fingerprint, string flow, string text, DateTimeOffset at, CancellationToken ct);

    ValueTask<string?> FindAsync(string fingerprint, CancellationToken ct);
}
