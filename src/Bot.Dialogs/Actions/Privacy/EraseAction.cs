using System.Globalization;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Actions.Privacy;

internal sealed record EraseAnswer(string Erase);

/// <summary>Deletes the person at once. Unfinished conversations of the person's other chats go too; this one after its closing words.</summary>
[DialogAction("privacy.erase", Puts = ["receipt", "erasedCheckIns", "erasedDeclarations"])]
internal sealed class EraseAction(EraseOwn erase) : DialogAction<EraseAnswer, EraseAction.Outcome>
{
    public enum Outcome
    {
        Erased,

        /// <summary>Nothing was held, or the answer was no.</summary>
        Nothing,
    }

    public override async ValueTask<Outcome> RunAsync(EraseAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (answers.Erase != "yes" || await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.Nothing;
        }

        foreach (var chat in await turn.Store.Residents.ChatsOfAsync(resident.Id, ct))
        {
            if (chat != turn.Chat)
            {
                await turn.Store.Conversations.RemoveAsync(chat, ct);
            }
        }

        var erased = await erase.ExecuteAsync(turn.Domain(), resident.Id, ct);
        turn.RememberResident(null);
        turn.ForgetConversation();
        turn.Put("receipt", erased.Receipt);
        turn.Put("erasedCheckIns", erased.CheckIns.ToString(CultureInfo.InvariantCulture));
        turn.Put("erasedDeclarations", erased.Declarations.ToString(CultureInfo.InvariantCulture));
        return Outcome.Erased;
    }
}
