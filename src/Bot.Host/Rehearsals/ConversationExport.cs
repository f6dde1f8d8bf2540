using System.Globalization;
using System.Text;
using Bot.Channels.Inbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Host.Rehearsals;

/// <summary>
/// Writes a stored conversation as a transcript that begins where the person stands, so that a fault can be met again elsewhere: by the number
/// of a dead letter, with the event that failed, or of a resident. Of the person nothing is in it: see <see cref="Disguise"/>.
/// </summary>
internal sealed class ConversationExport(IStore store, FlowSet flows, DeadLetters letters)
{
    /// <summary>More visits than this look alike in every dialog.</summary>
    private const int MostVisits = 40;

    /// <summary>Null when there is no dead letter, resident or conversation of that number.</summary>
    /// <exception cref="UnreadableConversationException">The conversation set aside under that number still cannot be read.</exception>
    public async Task<ExportedConversation?> WriteAsync(long id, CancellationToken ct) => await store.ReadAsync(s => WriteAsync(id, s, ct), ct);

    private async ValueTask<ExportedConversation?> WriteAsync(long id, IStoreTransaction s, CancellationToken ct)
    {
        if (await s.DeadLetters.FindAsync(id, ct) is { } letter)
        {
            var isState = DeadLetters.IsConversation(letter);
            var kept = isState
                ? await s.Conversations.ReadTakenAsync(letter.Chat, letter.Raw, ct)
                : await s.Conversations.FindAsync(letter.Chat, ct);
            return await WriteAsync(letter.Chat, kept, isState ? null : letter, s, ct);
        }

        var states = new List<ConversationState>();
        foreach (var chat in await s.Residents.ChatsOfAsync(new ResidentId(id), ct))
        {
            if (await s.Conversations.FindAsync(chat, ct) is { } state)
            {
                states.Add(state);
            }
        }

        return states.MaxBy(c => c.UpdatedAt) is { } latest ? await WriteAsync(latest.Chat, latest, null, s, ct) : null;
    }

    private async ValueTask<ExportedConversation?> WriteAsync(ChatAddress chat, ConversationState? state, DeadLetter? letter, IStoreTransaction s, CancellationToken ct)
    {
        if (state is null && letter is null)
        {
            return null;
        }

        var resident = await s.Residents.FindByChatAsync(chat, ct);
        var disguise = new Disguise(flows, MadeUpPerson.Values);
        var script = new TranscriptScript();
        WriteHeader(script, chat, state, Latest(state, letter));
        foreach (var given in await GivensAsync(resident, s, ct))
        {
            script.Line("given " + given);
        }

        if (state is not null)
        {
            var disguised = disguise.Of(state, ChatAddress.Private(chat.Channel, "7"));
            script.Line("given state " + Encoding.UTF8.GetString(ConversationJson.Serialize(disguised)));
        }

        if (letter is not null)
        {
            script.Line(letters.Read(letter) is { Content: { } content }
                ? new DisguisedEvent(flows, MadeUpPerson.Values, disguise).Line(content, state)
                : "# the event that failed cannot be read any more");
        }
        else
        {
            script.Stands(state);
        }

        var replaced = disguise.Replaced.Count == 0 ? "nothing" : string.Join(' ', disguise.Replaced);
        return new ExportedConversation($"# made up: {replaced}\n{script}", resident?.Id);
    }

    /// <summary>Times of the transcript begin after whatever is kept.</summary>
    private static DateTimeOffset Latest(ConversationState? state, DeadLetter? letter)
    {
        var latest = new[] { state?.UpdatedAt, letter?.At }.Max()!.Value;
        return latest.AddTicks(TimeSpan.TicksPerMinute - 1);
    }

    private static void WriteHeader(TranscriptScript script, ChatAddress chat, ConversationState? state, DateTimeOffset at)
    {
        script.Header("flow", state?.Current?.Flow ?? "welcome");
        script.Header("channel", chat.Channel);
        script.Header("lang", state?.Language ?? "vi");
        script.Header("at", at.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        if (!chat.IsPrivate)
        {
            script.Header("group", "yes");
        }
    }

    /// <summary>The fixtures nearest to what is known of the person.</summary>
    private static async ValueTask<IReadOnlyList<string>> GivensAsync(Resident? resident, IStoreTransaction s, CancellationToken ct)
    {
        if (resident is not { Phone: not null, Name: not null, BirthYear: not null })
        {
            return ["venues"];
        }

        var givens = new List<string> { resident.IsComplete ? "profile" : "person" };
        if (await s.Declarations.LatestOwnAsync(resident.Id, ct) is not null)
        {
            givens.Add("declared");
        }

        if (await s.CheckIns.CountAsync(resident.Id, ct) is > 0 and var visits)
        {
            givens.Add(string.Create(CultureInfo.InvariantCulture, $"visits {Math.Min(visits, MostVisits)}"));
        }

        return givens;
    }
}

/// <param name="Transcript">The file.</param>
/// <param name="Resident">Whose conversation it is, when that is known.</param>
internal sealed record ExportedConversation(string Transcript, ResidentId? Resident);
