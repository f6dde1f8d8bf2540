namespace Bot.Domain.Otp;

/// <summary>
/// Whether one-time codes can leave the service at all. Where they cannot, people are told at once to use a chat that proves the phone
/// itself (Telegram), and are not left waiting for a code.
/// </summary>
public sealed record OtpDelivery(bool IsAvailable);
