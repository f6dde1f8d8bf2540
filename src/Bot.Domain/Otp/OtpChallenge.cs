using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Otp;

/// <summary>A one-time code on its way to a phone, for one chat. Only a keyed hash of the code is kept.</summary>
public sealed record OtpChallenge
{
    public required ChatAddress Chat { get; init; }

    public required PhoneNumber Phone { get; init; }

    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public int WrongTries { get; init; }

    public bool IsUsed { get; init; }
}
