using Bot.Dialogs.Configuration;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>What somebody is told about a venue that another person did something with; the texts stand in config/messages.yaml.</summary>
internal enum VenueNotice
{
    /// <summary>To the owner: somebody asks to join.</summary>
    Asked,

    Approved,
    Declined,
    Removed,

    /// <summary>To the person of a phone: a venue is offered.</summary>
    Offered,

    /// <summary>To the former owner.</summary>
    Accepted,

    /// <summary>To the owner: the other said no.</summary>
    NotAccepted,
}

/// <summary>The venue and the person a notice is about.</summary>
internal sealed record NoticeAbout(VenueId Venue, Resident Who, VenueRole? Role = null);

/// <summary>
/// Sends notices about venues to all chats of a person, in the person's language, with a button where there is something to do. A notice that
/// nobody would hear is not sent: what it tells of is kept, and the list of venues and the welcome name what waits.
/// </summary>
internal sealed class VenueNotices(OfficeConfiguration office)
{
    /// <summary>False when the person has no chat, or blocked every one.</summary>
    public async ValueTask<bool> TellAsync(DialogTurn turn, ResidentId to, VenueNotice notice, NoticeAbout about, CancellationToken ct)
    {
        if (await turn.Store.Residents.FindAsync(to, ct) is not { } person || await turn.Store.Venues.FindAsync(about.Venue, ct) is not { } venue
            || await PersonChats.LatestAsync(turn.Store, to, ct) is null)
        {
            return false;
        }

        var words = office.VenueNotices[KebabCase.Of(notice.ToString())];
        var text = words.Text.In(person.Language)
            .Replace("{venue}", venue.Name, StringComparison.Ordinal)
            .Replace("{person}", VenueCard.Masked(about.Who), StringComparison.Ordinal)
            .Replace("{role}", about.Role is { } role ? VenueWords.Role(role, person.Language) : string.Empty, StringComparison.Ordinal);
        var message = new OutgoingMessage
        {
            Text = text,
            Language = person.Language,
            Choices = words.Flow is { } flow && words.Button is { } button ? [new OutgoingChoice(button.In(person.Language), ButtonPayload.Flow(flow))] : [],
        };
        foreach (var chat in await turn.Store.Residents.ChatsOfAsync(to, ct))
        {
            turn.Deliver(chat, message);
        }

        return true;
    }
}
