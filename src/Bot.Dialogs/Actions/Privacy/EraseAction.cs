using System.Globalization;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;

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

        await ForgetChatsAsync(turn, resident.Id, ct);
        var erased = await erase.ExecuteAsync(turn.Domain(), resident.Id, ct);
        turn.RememberResident(null);
        turn.ForgetConversation();
        turn.Put("receipt", erased.Receipt);
        turn.Put("erasedCheckIns", erased.CheckIns.ToString(CultureInfo.InvariantCulture));
        turn.Put("erasedDeclarations", erased.Declarations.ToString(CultureInfo.InvariantCulture));
        return Outcome.Erased;
    }

    // What was said in any chat of the person holds name and phone too. The page that is open here still needs the closing words.
    private static async ValueTask ForgetChatsAsync(DialogTurn turn, ResidentId resident, CancellationToken ct)
    {
        foreach (var chat in await turn.Store.Residents.ChatsOfAsync(resident, ct))
        {
            if (chat.Channel == ChatAddress.Web)
            {
                await turn.Store.WebActivities.ClearAsync(chat.Chat, ct);
            }

            if (chat != turn.Chat)
            {
                await turn.Store.Conversations.RemoveAsync(chat, ct);
            }
        }
    }
}
