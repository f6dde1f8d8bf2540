namespace Bot.Channels.Otp;

/// <summary>
/// The section Otp:Sms: how the office's SMS provider is called over HTTP. In address, headers and body these words stand for what is put
/// there: {phone}, {text}, {code} and {secret}; each is escaped as its place demands.
/// </summary>
public sealed record SmsGatewayOptions
{
    /// <summary>Own decision: nothing is searched for longer in an answer.</summary>
    public static readonly TimeSpan LongestSearch = TimeSpan.FromMilliseconds(200);

    public required string Url { get; init; }

    public string Method { get; init; } = "POST";

    /// <summary>application/json or application/x-www-form-urlencoded: decides how the body is escaped.</summary>
    public string ContentType { get; init; } = "application/json";

    public string Body { get; init; } = string.Empty;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The provider's password or key. A secret.</summary>
    public string Secret { get; init; } = string.Empty;

    /// <summary>How the provider wants numbers: e164 (+84710000001), digits (84710000001) or local (0710000001).</summary>
    public string Phone { get; init; } = "digits";

    /// <summary>A regular expression that the answer to a taken message fits; a status of 200 to 299 is demanded besides.</summary>
    public string Success { get; init; } = string.Empty;

    /// <summary>A regular expression whose first group is the provider's number of the message.</summary>
    public string Reference { get; init; } = string.Empty;
}
