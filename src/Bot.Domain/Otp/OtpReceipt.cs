namespace Bot.Domain.Otp;

/// <summary>What a way of delivery said last about one code. A later word never takes back a higher one.</summary>
public enum OtpReceiptStatus
{
    /// <summary>The way took the code over.</summary>
    Taken = 1,

    /// <summary>It is on the phone.</summary>
    Delivered = 2,

    Read = 3,

    /// <summary>It did not reach the phone within the code's life.</summary>
    Expired = 4,

    Revoked = 5,

    /// <summary>The way did not take it; another one was tried.</summary>
    Failed = 6,
}

/// <summary>That a code was handed to a way of delivery and what became of it. It holds neither the phone nor the code nor the chat.</summary>
/// <param name="Way">As in the setting Otp:Channels.</param>
/// <param name="Reference">The way's own number of the delivery.</param>
/// <param name="At">When this became known.</param>
/// <param name="Status">What became of it.</param>
public sealed record OtpReceipt(string Way, string Reference, DateTimeOffset At, OtpReceiptStatus Status);

/// <summary>How many codes stand where, by way.</summary>
public sealed record OtpReceiptCount(string Way, OtpReceiptStatus Status, long Count);
