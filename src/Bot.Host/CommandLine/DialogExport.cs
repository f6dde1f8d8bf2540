using System.Globalization;
using Bot.Channels.Inbox;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Audit;
using Bot.Host.Rehearsals;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary>
/// <c>dialogs export &lt;id&gt; --out FILE --reason WHY</c>: where a live conversation stands, as a transcript without its person. The audit
/// keeps who took it out and why.
/// </summary>
internal static class DialogExport
{
    private const string Usage = "Usage: dialogs export <number of a dead letter or resident> --out <file> --reason <why>";

    public static async Task<int> RunAsync(string[] args, TextWriter to)
    {
        var (file, withoutFile) = Arguments.Take(args, "--out");
        var (reason, rest) = Arguments.Take(withoutFile, "--reason");
        if (file is null || string.IsNullOrWhiteSpace(reason) || rest is not [var text, ..]
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            to.WriteLine(Usage);
            return CommandLineRunner.UsedWrongly;
        }

        if (File.Exists(file))
        {
            to.WriteLine($"Tệp {file} đã có, không ghi đè. / The file {file} exists and is not overwritten.");
            return CommandLineRunner.UsedWrongly;
        }

        await using var command = BotCommand.Open(rest[1..]);
        var export = new ConversationExport(command.Get<IStore>(), command.Get<IFlowSource>().Current, command.Get<DeadLetters>());
        try
        {
            if (await export.WriteAsync(id, CancellationToken.None) is { } exported)
            {
                await NoteAsync(command, exported.Resident?.ToString() ?? "letter:" + text, reason);
                await File.WriteAllTextAsync(file, exported.Transcript);
                return await ProveAsync(command, file, exported.Transcript, to);
            }
        }
        catch (UnreadableConversationException e)
        {
            to.WriteLine($"Không đọc được cuộc hội thoại này ({e.Reason}). / This conversation cannot be read ({e.Reason}).");
            return 1;
        }

        to.WriteLine($"Không có cuộc hội thoại nào ứng với số {id}. / There is no conversation behind the number {id}.");
        return 1;
    }

    private static async Task NoteAsync(BotCommand command, string subject, string reason)
    {
        var now = command.Get<TimeProvider>().GetUtcNow();
        var entry = new AuditEntry(now, "operator:" + Environment.UserName, "conversation.exported", subject, reason);
        await command.Get<IStore>().WriteAsync(
            async s =>
            {
                await s.Audit.AppendAsync(entry, CancellationToken.None);
                return true;
            },
            CancellationToken.None);
    }

    /// <summary>Plays it at once: a transcript that cannot be loaded helps nobody.</summary>
    private static async Task<int> ProveAsync(BotCommand command, string file, string transcript, TextWriter to)
    {
        await using var world = new ResidentsWorld(command.Get<IFlowSource>().Current, command.Get<OfficeConfiguration>());
        var script = TranscriptReader.Read(file, transcript);
        var stage = new TranscriptStage(script, world);
        foreach (var line in script.Lines.Where(l => l.Verb == TranscriptVerb.Given))
        {
            await stage.DoAsync(line);
        }

        var state = await stage.StateAsync();
        var place = state?.Current is { } open ? $"{open.Flow}/{open.Step}" : "-";
        to.WriteLine($"Đã ghi {file}, không có thông tin cá nhân; đang ở {place}. Chạy thử: dialogs play {file}");
        to.WriteLine($"Wrote {file} without personal data; it stands at {place}. Play it with: dialogs play {file}");
        return 0;
    }
}
