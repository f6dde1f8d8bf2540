namespace Bot.Channels.Web;

/// <summary>What a signed token allows: one person in one conversation, one kind of use, until a moment.</summary>
/// <param name="Kind">What it may be used for.</param>
/// <param name="Conversation">The only conversation it opens.</param>
/// <param name="User">The person in it.</param>
/// <param name="ExpiresAt">From then on it opens nothing.</param>
/// <param name="Nonce">Makes a one-use token recognisable; empty otherwise.</param>
/// <param name="Bound">Second moment of a stream token: when the session that asked for it ends.</param>
public sealed record WebGrant(WebGrantKind Kind, string Conversation, string User, DateTimeOffset ExpiresAt, string Nonce = "", DateTimeOffset Bound = default);

public enum WebGrantKind
{
    /// <summary>Reading and writing the conversation.</summary>
    Session = 1,

    /// <summary>Opening one stream, once.</summary>
    Stream = 2,

    /// <summary>Getting a new session token after the device was away; used for nothing else.</summary>
    Resume = 3,
}
