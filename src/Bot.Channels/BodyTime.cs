using Microsoft.AspNetCore.Http;

namespace Bot.Channels;

/// <summary>
/// How long the body of a request may take to come in: a caller that sends a little now and then must hold neither memory nor a place for
/// long. The answer is then 408, and the connection ends.
/// </summary>
internal sealed class BodyTime : IDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenRegistration _gone;
    private readonly CancellationToken _aborted;

    public BodyTime(HttpContext context, TimeSpan limit, TimeProvider time)
    {
        _aborted = context.RequestAborted;
        _limit = new CancellationTokenSource(limit, time);
        _gone = _aborted.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _limit);
    }

    public CancellationToken Token => _limit.Token;

    /// <summary>The time was up; not merely that the caller went away.</summary>
    public bool IsOver => _limit.IsCancellationRequested && !_aborted.IsCancellationRequested;

    /// <summary>Whether this is how reading ends when the time is up: by our limit, or by the server's own limit on the rate.</summary>
    public bool IsSlow(Exception exception) =>
        (exception is OperationCanceledException && IsOver) || exception is BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout };

    public void Dispose()
    {
        _gone.Dispose();
        _limit.Dispose();
    }
}
