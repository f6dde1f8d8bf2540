using Bot.Channels.Inbox;
using Bot.Channels.Telegram.Api;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Fetches pictures and files that people sent. Asking where a file lies may be repeated; one repeat bridges a broken connection.</summary>
internal sealed class TelegramFileSource(TelegramClient client, ILogger<TelegramFileSource> logger) : IFileSource
{
    private const int Tries = 2;

    public string Channel => ChatAddress.Telegram;

    public async Task<ReadOnlyMemory<byte>?> DownloadAsync(string fileId, CancellationToken ct)
    {
        TelegramError? error = null;
        for (var attempt = 0; attempt < Tries && !ct.IsCancellationRequested; attempt++)
        {
            var (picture, failure) = await TryAsync(fileId, ct);
            if (failure is null)
            {
                return picture;
            }

            error = failure;
            if (failure.Kind is not (TelegramErrorKind.NotSent or TelegramErrorKind.Unclear or TelegramErrorKind.ServerFailed))
            {
                break;
            }
        }

        Log.PictureFailed(logger, error?.Code ?? "stopped");
        return null;
    }

    private async Task<ApiResult<ReadOnlyMemory<byte>>> TryAsync(string fileId, CancellationToken ct)
    {
        var located = await client.GetFileAsync(fileId, ct);
        return located switch
        {
            { Error: { } error } => new(default, error),
            { Value.Path: not { Length: > 0 } } => new(default, new TelegramError(TelegramErrorKind.NotFound, "no-file-path")),
            { Value.Size: > TelegramPolicy.MaxDownloadBytes } => new(default, new TelegramError(TelegramErrorKind.FileTooBig, "file-too-big")),
            _ => await client.DownloadAsync(located.Value.Path, ct),
        };
    }
}
