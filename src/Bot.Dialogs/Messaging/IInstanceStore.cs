namespace Bot.Dialogs.Messaging;

/// <summary>The instances of the service that run on one database. Times are the database's own, so that the clocks of the machines need not agree.</summary>
public interface IInstanceStore
{
    /// <summary>Enters an instance and gives it the smallest free number from 1 on, for the ids it makes.</summary>
    /// <exception cref="InvalidOperationException">There are as many instances as ids can tell apart.</exception>
    ValueTask<int> EnterAsync(long id, string version, CancellationToken ct);

    /// <summary>Says that it lives, and with what program and dialogs. False when it was taken for dead meanwhile: what was its own belongs to others.</summary>
    ValueTask<bool> BeatAsync(long id, string version, CancellationToken ct);

    /// <summary>How many different versions the instances work with.</summary>
    ValueTask<int> VersionsAsync(CancellationToken ct);

    ValueTask LeaveAsync(long id, CancellationToken ct);

    /// <summary>Strikes out all others that have been silent for longer; returns how many instances are left.</summary>
    ValueTask<int> RetireAsync(long id, TimeSpan silence, CancellationToken ct);

    /// <summary>True for the one living instance that does a task of which there must be one doer; it stays so until it leaves or dies.</summary>
    ValueTask<bool> TryLeadAsync(string task, long id, CancellationToken ct);
}
