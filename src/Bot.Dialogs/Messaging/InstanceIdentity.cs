namespace Bot.Dialogs.Messaging;

/// <summary>Which of the instances on one database this running service is. Messages of turns that run here are its own to send.</summary>
public sealed class InstanceIdentity
{
    private long _id;

    /// <summary>Never given twice; 0 until it has entered.</summary>
    public long Id => Volatile.Read(ref _id);

    public void Become(long id) => Volatile.Write(ref _id, id);
}
