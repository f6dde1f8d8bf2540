using Bot.Domain.Records;

namespace Bot.Dialogs.Actions;

/// <summary>A dialog's turn as the domain's use cases see it.</summary>
internal static class DialogTurnDomain
{
    internal static DomainTurn Domain(this DialogTurn turn) => new(turn.Store, turn.Chat, turn.Now);
}
