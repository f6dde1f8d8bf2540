using Bot.Domain.Records;

namespace Bot.Domain.Residents;

/// <summary>"Thoát": the chat no longer speaks for the person. Nothing of the person is deleted.</summary>
public static class SignOut
{
    public static ValueTask ExecuteAsync(DomainTurn turn, CancellationToken ct) => turn.Records.Residents.UnlinkChatAsync(turn.Chat, ct);
}
