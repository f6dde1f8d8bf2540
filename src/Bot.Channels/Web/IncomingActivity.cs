namespace Bot.Channels.Web;

/// <summary>The parts of a client's activity that are taken, cut to their limits; everything else is dropped.</summary>
internal sealed record IncomingActivity
{
    public required string Type { get; init; }

    public string Text { get; init; } = string.Empty;

    /// <summary>The text was longer than <see cref="WebPolicy.InboundTextLength"/>: the person is told.</summary>
    public bool WasCut { get; init; }

    /// <summary>Payload of a pressed button, or what an event carries.</summary>
    public string? Value { get; init; }

    public bool IsPostBack { get; init; }

    public string? EventName { get; init; }

    /// <summary>What the browser read from a QR.</summary>
    public string? QrText { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? ClientActivityId { get; init; }

    public string? Locale { get; init; }

    /// <summary>Under which the uploaded picture can be fetched; set by the server, never by the client.</summary>
    public string? PhotoId { get; init; }

    /// <summary>Under which the uploaded file that is no picture can be fetched; set by the server.</summary>
    public string? DocumentId { get; init; }

    /// <summary>As the person's device names it.</summary>
    public string? DocumentName { get; init; }
}
