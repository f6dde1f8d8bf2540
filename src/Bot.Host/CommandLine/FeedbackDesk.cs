using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Feedback;
using Bot.Domain.Records;
using Bot.Domain.Text;

namespace Bot.Host.CommandLine;

/// <summary>
/// Where the office looks at what residents wrote: the open ones without their words, one of them whole, and one taken off the list.
/// Reading and settling are noted in the audit under the account that did it. Each method says whether it found what it was asked for.
/// </summary>
internal sealed class FeedbackDesk(IStore store, TimeProvider time, string actor, TextWriter to)
{
    /// <summary>Own decision: as many as one still looks through; those settled make room.</summary>
    internal const int Shown = 200;

    public async Task<bool> ListAsync(bool onlyOpen)
    {
        var notes = await store.ReadAsync(s => s.Feedback.ListAsync(onlyOpen, 0, Shown + 1, CancellationToken.None), CancellationToken.None);
        foreach (var note in notes.Take(Shown))
        {
            await to.WriteLineAsync($"{Line(note)}  {(note.ContactPhone is null ? "no call" : "call back")}  {State(note)}");
        }

        var more = notes.Count > Shown ? "; there are older ones" : string.Empty;
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Math.Min(notes.Count, Shown)} {(onlyOpen ? "open" : "in all")}{more}"));
        return true;
    }

    public async Task<bool> ShowAsync(long id)
    {
        var now = time.GetUtcNow();
        if (await store.WriteAsync(s => ReadFeedback.ExecuteAsync(s, id, actor, now, CancellationToken.None), CancellationToken.None) is not { } note)
        {
            await to.WriteLineAsync($"There is no {ReceiptNumber.Of(id)}; perhaps its time is over, or its person deleted it.");
            return false;
        }

        await to.WriteLineAsync($"{Line(note)}  {State(note)}");
        await to.WriteLineAsync(note.ContactPhone is { } phone ? $"call back: {phone.National}" : "no call back wanted");
        await to.WriteLineAsync();
        await to.WriteLineAsync(Plain(note.Text));
        return true;
    }

    public async Task<bool> SettleAsync(long id)
    {
        var now = time.GetUtcNow();
        var isSettled = await store.WriteAsync(s => SettleFeedback.ExecuteAsync(s, id, actor, now, CancellationToken.None), CancellationToken.None);
        await to.WriteLineAsync(isSettled ? $"{ReceiptNumber.Of(id)} is done." : $"There is no open {ReceiptNumber.Of(id)}. See: feedback list all");
        return isSettled;
    }

    private static string Line(FeedbackNote note) => $"{ReceiptNumber.Of(note.Id)}  {VietnamTime.Full(note.At)}  {note.Topic}  {note.Language}";

    private static string State(FeedbackNote note) => note.DoneAt is { } at ? $"done {VietnamTime.Full(at)}" : "open";

    /// <summary>Without the control characters that could move a terminal's cursor, recolour it or type into it.</summary>
    private static string Plain(string text) => new([.. text.Where(c => c == '\n' || !char.IsControl(c))]);
}
