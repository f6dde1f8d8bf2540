namespace Bot.Domain.CheckIns;

/// <summary>How the venue's code reached us.</summary>
public enum ScanSource
{
    /// <summary>The address in the QR: opened by a camera or messenger, or pasted.</summary>
    Link = 1,

    /// <summary>The eight characters under the QR.</summary>
    TypedCode = 2,

    /// <summary>A picture of the QR, sent to the chat.</summary>
    Photo = 3,
    Controller = 4,
    Paper = 5,

    /// <summary>No code at all: checked out by button or command.</summary>
    NoScan = 6,
}
