namespace Bot.Dialogs.Actions;

/// <summary>
/// Asked in the turn of an event, before anything is said: whether it still holds. Between raising it and its turn a person may have done
/// what it is about, or have been deleted; then the turn changes nothing and says nothing, also where only a notice would have been shown.
/// </summary>
public interface IEventCheck
{
    /// <summary>The event as it stands in the flow's <c>start: { event: … }</c>.</summary>
    string Event { get; }

    /// <summary>The values of the event are there as <c>start.&lt;name&gt;</c>.</summary>
    ValueTask<bool> HoldsAsync(DialogTurn turn, CancellationToken ct);
}
