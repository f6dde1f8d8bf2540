namespace Bot.Load.Platform;

/// <summary>How the service answered an update.</summary>
/// <param name="Status">HTTP status; 0 when no answer came.</param>
/// <param name="RetryAfter">Seconds that it asked for.</param>
internal readonly record struct Receipt(int Status, int RetryAfter)
{
    /// <summary>No answer came; the update may have been handled all the same.</summary>
    public static Receipt None { get; } = new(0, 0);

    /// <summary>Nobody listens: the update was surely not handled.</summary>
    public static Receipt Unreachable { get; } = new(-1, 0);

    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>It will never be taken, however often it comes.</summary>
    public bool IsRefused => Status is >= 400 and < 500;
}
