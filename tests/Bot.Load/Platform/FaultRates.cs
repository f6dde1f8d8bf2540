namespace Bot.Load.Platform;

/// <summary>How often what goes wrong: each a probability from 0 to 1, of an update or of a call of the bot.</summary>
internal sealed record FaultRates
{
    public static FaultRates None { get; } = new();

    /// <summary>An update comes twice, because the platform missed the answer to the first.</summary>
    public double Duplicate { get; init; }

    /// <summary>An update is held back, so that later ones with higher numbers overtake it.</summary>
    public double Late { get; init; }

    /// <summary>429 with retry_after.</summary>
    public double TooMany { get; init; }

    /// <summary>500: the platform did not do it.</summary>
    public double ServerError { get; init; }

    /// <summary>The line is cut before the message is taken.</summary>
    public double CutBefore { get; init; }

    /// <summary>The line is cut after the message was delivered.</summary>
    public double CutAfter { get; init; }

    /// <summary>The answer takes <see cref="SlowFor"/>.</summary>
    public double Slow { get; init; }

    /// <summary>403: the person has blocked the bot.</summary>
    public double Blocked { get; init; }

    public int RetryAfterSeconds { get; init; } = 1;

    public TimeSpan SlowFor { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Every answer takes at least so long.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Everything goes wrong this often.</summary>
    public static FaultRates All(double probability) => new()
    {
        Duplicate = probability, Late = probability, TooMany = probability, ServerError = probability,
        CutBefore = probability, CutAfter = probability, Slow = probability, Blocked = probability,
    };
}
