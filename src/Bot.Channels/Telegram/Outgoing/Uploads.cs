using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>
/// The ids under which Telegram keeps what this bot uploaded, in memory and in the store, by content: a picture that changed is another one.
/// While one upload is under way the others of the same content wait for its id: Telegram throttles uploads of equal size hard.
/// Losing an id costs an upload, never a message, so trouble of the store is logged and no more.
/// </summary>
internal sealed class Uploads(IStore store, TelegramIdentity identity, TimeProvider time, ILogger<Uploads> logger)
{
    private readonly BoundedMemory<string, string?> _known = new(TelegramPolicy.RememberedFiles);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _underWay = new();
    private readonly string _account = string.Create(CultureInfo.InvariantCulture, $"{ChatAddress.Telegram}:{identity.BotId}");

    /// <summary>An id got for a picture is not good as a document, and a document keeps the name it was uploaded with.</summary>
    public static string HashOf(OutPart part, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(part.IsDocument ? $"document {part.Attachment!.FileName}\n" : "photo\n"));
        hash.AppendData(content);
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The id to send; null when the caller is the one to upload it, who then ends with <see cref="Release"/> in any case.</summary>
    public async ValueTask<string?> FindOrClaimAsync(string contentHash, CancellationToken ct)
    {
        while (true)
        {
            var known = await FindAsync(contentHash, ct);
            if (known is not null)
            {
                return known;
            }

            var own = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var first = _underWay.GetOrAdd(contentHash, own);
            if (!ReferenceEquals(first, own))
            {
                await first.Task.WaitAsync(ct);
                continue;
            }

            // Another upload may have ended between the look and the claim.
            if (!_known.TryGet(contentHash, out known) || known is null)
            {
                return null;
            }

            Release(contentHash);
            return known;
        }
    }

    public void Release(string contentHash)
    {
        if (_underWay.TryRemove(contentHash, out var claim))
        {
            claim.SetResult();
        }
    }

    /// <summary>Not bound to the send, which is over.</summary>
    public ValueTask KeepAsync(string contentHash, string fileId)
    {
        _known.Put(contentHash, fileId);
        var file = new UploadedFile(_account, contentHash, fileId, time.GetUtcNow());
        return WriteAsync(s => s.Uploads.SaveAsync(file, CancellationToken.None));
    }

    /// <summary>Telegram does not take the id any more: nobody is to use it, even if the store cannot forget it now.</summary>
    public ValueTask ForgetAsync(string contentHash)
    {
        _known.Put(contentHash, null);
        return WriteAsync(s => s.Uploads.RemoveAsync(_account, contentHash, CancellationToken.None));
    }

    private async ValueTask<string?> FindAsync(string contentHash, CancellationToken ct)
    {
        if (_known.TryGet(contentHash, out var known))
        {
            return known;
        }

        var kept = await TryAsync(() => store.ReadAsync(s => s.Uploads.FindAsync(_account, contentHash, ct), ct));
        if (kept is not null)
        {
            _known.Put(contentHash, kept);
        }

        return kept;
    }

    private async ValueTask WriteAsync(Func<IStoreTransaction, ValueTask> change) => await TryAsync(() => store.WriteAsync(
        async s =>
        {
            await change(s);
            return true;
        },
        CancellationToken.None));

    private async ValueTask<T?> TryAsync<T>(Func<ValueTask<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.UploadsFailed(logger, e.GetType().Name);
            return default;
        }
    }
}
