namespace Bot.Channels.Otp;

/// <summary>How one-time codes leave: the ways in the order in which they are tried, and the settings of those that have some.</summary>
public sealed record OtpOptions(IReadOnlyList<string> Ways)
{
    /// <summary>Shows codes in the development inbox; made by the host.</summary>
    public const string DevInbox = "dev-inbox";

    public const string TelegramGateway = Otp.TelegramGateway.WayName;
    public const string Sms = SmsGateway.WayName;

    public TelegramGatewayOptions? Gateway { get; init; }

    public SmsGatewayOptions? Provider { get; init; }
}
