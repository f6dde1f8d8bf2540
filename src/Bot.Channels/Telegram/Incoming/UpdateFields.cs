namespace Bot.Channels.Telegram.Incoming;

/// <summary>The kinds of updates that we understand.</summary>
internal enum UpdateKind
{
    Other = 0,
    Message,
    Callback,
    Membership,
}

/// <summary>What is read of an update; everything may be missing.</summary>
internal struct UpdateFields
{
    public long? UpdateId;
    public UpdateKind Kind;
    public MessageFields Message;
    public UserFields Presser;
    public string? CallbackId;
    public string? Payload;
    public string? NewStatus;
}
