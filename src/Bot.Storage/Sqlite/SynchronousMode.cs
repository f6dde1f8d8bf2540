namespace Bot.Storage.Sqlite;

/// <summary>When a commit counts as kept.</summary>
public enum SynchronousMode
{
    /// <summary>After the disk confirmed it: survives power loss.</summary>
    Full = 1,

    /// <summary>After the operating system has it: power loss may take the last commits. Only for measuring.</summary>
    Normal = 2,
}
