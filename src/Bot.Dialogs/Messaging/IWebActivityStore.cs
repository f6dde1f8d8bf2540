namespace Bot.Dialogs.Messaging;

/// <summary>One line of a web conversation, numbered from 1 without gaps: the number is the Direct Line watermark.</summary>
public sealed record WebActivity(long Sequence, DateTimeOffset At, bool IsFromBot, ReadOnlyMemory<byte> Json);

/// <summary>
/// The web chat keeps its messages here, so that a browser fetches them by watermark as often as it needs: nothing is lost or doubled
/// when the connection breaks. Contents are encrypted.
/// </summary>
public interface IWebActivityStore
{
    ValueTask<long> AppendAsync(string conversation, bool isFromBot, DateTimeOffset at, ReadOnlyMemory<byte> json, CancellationToken ct);

    ValueTask<IReadOnlyList<WebActivity>> AfterAsync(string conversation, long watermark, int take, CancellationToken ct);

    /// <summary>The number of the newest line of each of these conversations that got one since the instant; the others are left out.</summary>
    ValueTask<IReadOnlyDictionary<string, long>> NewestAsync(IReadOnlyCollection<string> conversations, DateTimeOffset since, CancellationToken ct);

    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);

    /// <summary>Removes all lines but goes on counting, so that an open page hears what comes next: its person asked for deletion in it.</summary>
    ValueTask ClearAsync(string conversation, CancellationToken ct);

    /// <summary>Removes a whole conversation: the person asked for deletion.</summary>
    ValueTask RemoveAsync(string conversation, CancellationToken ct);
}
