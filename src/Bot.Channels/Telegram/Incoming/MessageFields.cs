namespace Bot.Channels.Telegram.Incoming;

/// <summary>What is read of a sender.</summary>
internal struct UserFields
{
    public long? Id;
    public bool IsBot;
    public string? Language;
}

/// <summary>What is read of a message; everything may be missing.</summary>
internal struct MessageFields
{
    public long? MessageId;
    public long? ChatId;
    public string? ChatType;
    public UserFields From;
    public string? Text;
    public string? Caption;
    public bool IsForwarded;
    public string? ContactPhone;
    public long? ContactUserId;
    public string? PictureId;
    public bool IsPictureTooLarge;
    public string? DocumentId;
    public string? DocumentName;
    public long? DocumentSize;
    public double? Latitude;
    public double? Longitude;

    /// <summary>A kind of content that we do not understand but a person sent on purpose.</summary>
    public string? OtherKind;

    public long? RepliesToUser;

    /// <summary>Older updates have no type: people's ids are positive, groups' negative.</summary>
    public readonly bool IsPrivate => ChatType is null ? ChatId > 0 : ChatType == "private";
}
