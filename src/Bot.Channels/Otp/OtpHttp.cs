using System.Text;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Otp;

/// <summary>
/// One HTTP call to a way of delivery. Addresses and headers hold secrets, bodies hold the code: none of them leaves this class, neither in
/// a log nor in an error.
/// </summary>
internal sealed class OtpHttp(TimeProvider time) : IDisposable
{
    /// <summary>Own decision: a person looks at the phone; after so long the next way is quicker.</summary>
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(10);

    /// <summary>Own decision: answers are a few lines.</summary>
    private const int MostBytes = 64 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        UseProxy = false, UseCookies = false, AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10), ActivityHeadersPropagator = null,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Status and body, or a short word for what broke.</summary>
    public async ValueTask<(int Status, string Body, string? Trouble)> CallAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(LongestCall, time);
        await using var stop = ct.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), limit);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
            return await BoundedBody.ReadAsync(stream, response.Content.Headers.ContentLength, MostBytes, limit.Token) is { } body
                ? ((int)response.StatusCode, Encoding.UTF8.GetString(body), null)
                : ((int)response.StatusCode, string.Empty, "answer-too-large");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            return (0, string.Empty, broken is OperationCanceledException ? "timeout" : "connection");
        }
    }

    public void Dispose() => _http.Dispose();
}
