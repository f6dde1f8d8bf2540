namespace Bot.Channels.Instances;

/// <summary>Numbers by which the instances on one database know of each other.</summary>
public static class InstancePolicy
{
    /// <summary>Own choice: how often each says that it lives: one short commit.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>Own choice: silent for so long, it is taken for dead and its messages go to others: five beats, so that a slow commit kills nobody.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>Own choice: after so long without a beat it sends nothing more: well before others may begin to send the same.</summary>
    public static readonly TimeSpan Sure = TimeSpan.FromSeconds(6);

    /// <summary>Own choice: how often it looks for messages that others handed to it: a person does not feel it.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Own choice: messages taken over in one commit, which takes a tenth of a second.</summary>
    public const int Take = 1_000;
}
