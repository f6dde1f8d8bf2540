using System.Buffers;
using System.Net;

namespace Bot.Channels.Telegram.Api;

/// <summary>
/// One HTTP call to the Bot API. Never throws for what happens on the line: the error says whether the call certainly did not arrive
/// (<see cref="TelegramErrorKind.NotSent"/>) or may have (<see cref="TelegramErrorKind.Unclear"/>).
/// The addresses hold the token and so never leave this class.
/// </summary>
internal sealed class TelegramTransport : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _time;
    private readonly Uri[] _addresses;
    private readonly string _fileRoot;

    public TelegramTransport(Uri apiRoot, string token, TimeProvider time)
    {
        _time = time;

        // An HttpClient around the handler would make a second source of cancellation for each call and add nothing.
        _http = new HttpMessageInvoker(NewHandler());
        var root = apiRoot.AbsoluteUri.TrimEnd('/');
        _addresses = [.. TelegramMethod.All.Select(m => new Uri($"{root}/bot{token}/{m.Name}"))];
        _fileRoot = $"{root}/file/bot{token}/";
    }

    /// <summary>Told of the time that Telegram's server puts on its answers.</summary>
    public Action<DateTimeOffset>? ClockSeen { get; init; }

    public async Task<ApiResult<T>> CallAsync<T>(
        TelegramMethod method, RequestBody body, CallLimits limits, ResponseEnvelope.ResultReader<T> readResult, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(limits.Time, _time);
        await using var stop = ct.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), limit);
        using var request = new HttpRequestMessage(HttpMethod.Post, _addresses[method.Index]) { Content = body };
        try
        {
            using var response = await _http.SendAsync(request, limit.Token);
            if (response.Headers.Date is { } date)
            {
                ClockSeen?.Invoke(date);
            }

            return await ReadAsync(response, limits.AnswerBytes, readResult, limit.Token);
        }
        catch (Exception broken) when (IsLineTrouble(broken))
        {
            var code = broken is OperationCanceledException ? "timeout" : "connection";
            return new ApiResult<T>(default, body.HasStarted ? TelegramError.Unclear(code) : TelegramError.NotSent(code));
        }
    }

    /// <summary>A file that a person sent; an error of kind <see cref="TelegramErrorKind.FileTooBig"/> beyond the bound.</summary>
    public async Task<ApiResult<ReadOnlyMemory<byte>>> DownloadAsync(string filePath, int maxBytes, TimeSpan time, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(time, _time);
        await using var stop = ct.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), limit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_fileRoot + EscapePath(filePath)));
            using var response = await _http.SendAsync(request, limit.Token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return new ApiResult<ReadOnlyMemory<byte>>(default, TelegramError.Of((int)response.StatusCode, string.Empty, null, null));
            }

            await using var content = await response.Content.ReadAsStreamAsync(limit.Token);
            return await BoundedBody.ReadAsync(content, response.Content.Headers.ContentLength, maxBytes, limit.Token) is { } bytes
                ? new ApiResult<ReadOnlyMemory<byte>>(bytes, null)
                : new ApiResult<ReadOnlyMemory<byte>>(default, new TelegramError(TelegramErrorKind.FileTooBig, "file-too-big"));
        }
        catch (Exception broken) when (IsLineTrouble(broken))
        {
            return new ApiResult<ReadOnlyMemory<byte>>(default, TelegramError.Unclear("download"));
        }
    }

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler NewHandler() => new()
    {
        MaxConnectionsPerServer = TelegramPolicy.MaxConnectionsPerServer,
        PooledConnectionLifetime = TelegramPolicy.ConnectionLifetime,
        PooledConnectionIdleTimeout = TelegramPolicy.IdleConnectionTime,
        ConnectTimeout = TelegramPolicy.ConnectTime,
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    };

    private static async Task<ApiResult<T>> ReadAsync<T>(
        HttpResponseMessage response, int maxBytes, ResponseEnvelope.ResultReader<T> readResult, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            var length = 0;
            for (int read; (read = await stream.ReadAsync(buffer.AsMemory(length), ct)) > 0;)
            {
                length += read;
                if (length > maxBytes)
                {
                    return new ApiResult<T>(default, TelegramError.Unclear("answer-too-large"));
                }

                buffer = length == buffer.Length ? Grow(buffer) : buffer;
            }

            return ResponseEnvelope.Read((int)response.StatusCode, buffer.AsSpan(0, length), response.Headers.RetryAfter?.Delta, readResult);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static string EscapePath(string filePath) => string.Join('/', filePath.Split('/').Select(Uri.EscapeDataString));

    private static bool IsLineTrouble(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException or ObjectDisposedException;
}

/// <summary>How long a call may take and how much it may bring.</summary>
internal readonly record struct CallLimits(TimeSpan Time, int AnswerBytes)
{
    public static CallLimits Plain { get; } = new(TelegramPolicy.CallTime, TelegramPolicy.MaxBodyBytes);

    public static CallLimits Upload { get; } = new(TelegramPolicy.TransferTime, TelegramPolicy.MaxBodyBytes);
}
