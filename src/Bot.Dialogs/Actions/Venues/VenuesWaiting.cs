using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>What about venues waits for a person's answer: requests to join, venues offered. It waits however the notice of it fared.</summary>
internal static class VenuesWaiting
{
    private const int Most = 9;

    /// <summary>A line each, empty when nothing waits.</summary>
    public static async ValueTask<string> TextAsync(DialogTurn turn, Resident resident, CancellationToken ct)
    {
        var asked = (await turn.Store.VenuePeople.AskedOfOwnerAsync(resident.Id, Most, ct)).Count;
        var offered = (await VenueOffers.ToAsync(turn, resident, ct)).Count;
        var isEnglish = turn.Language == "en";
        var lines = new List<string>(2);
        if (asked > 0)
        {
            lines.Add(isEnglish ? $"Requests to join that wait for you: {asked} (/requests)" : $"Yêu cầu tham gia đang chờ bạn duyệt: {asked} (/yeucau)");
        }

        if (offered > 0)
        {
            lines.Add(isEnglish ? $"Venues offered to you: {offered} (/offers)" : $"Địa điểm đang chờ bạn nhận chuyển giao: {offered} (/nhandiadiem)");
        }

        return string.Join('\n', lines);
    }
}

/// <summary>Whether anything waits for whoever opens the bot: somebody who comes back after blocking it missed every notice.</summary>
[DialogAction("venues.look-at-waiting", Puts = ["waitingLines"])]
internal sealed class LookAtWaiting : DialogAction<NoAnswers, LookAtWaiting.Outcome>
{
    public enum Outcome
    {
        Nothing,
        Some,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var waiting = await turn.ResidentAsync(ct) is { } resident ? await VenuesWaiting.TextAsync(turn, resident, ct) : string.Empty;
        turn.Put("waitingLines", waiting);
        return waiting.Length == 0 ? Outcome.Nothing : Outcome.Some;
    }
}
