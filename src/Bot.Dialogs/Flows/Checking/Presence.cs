namespace Bot.Dialogs.Flows.Checking;

/// <summary>In which ways a name can stand when a step is come to; several at once over different ways there.</summary>
[Flags]
internal enum Presence : byte
{
    None = 0,

    /// <summary>Nobody has given it yet.</summary>
    Unset = 1,

    /// <summary>The person skipped the question.</summary>
    Empty = 2,

    Given = 4,
}
