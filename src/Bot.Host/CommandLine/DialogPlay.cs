using System.Globalization;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Records;
using Bot.Domain.Text;
using Bot.Host.Demo;
using Bot.Host.Rehearsals;
using Bot.Host.Settings;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary>
/// <c>dialogs play &lt;flow|transcript&gt;</c>: talks with the dialogs in the terminal, in a small world of its own where nothing is kept and
/// nothing is sent. A transcript is played first; then one can type on. <c>--save</c> writes the talk as a transcript.
/// </summary>
internal sealed class DialogPlay
{
    private const string Usage =
        "Usage: dialogs play <flow|transcript> [--given <fixture>]... [--channel telegram|web|zalo] [--lang vi|en] [--save <file>]";

    private readonly FlowSet _flows;
    private readonly OfficeConfiguration _office;
    private readonly TextReader _from;
    private readonly TextWriter _to;

    private DialogPlay(FlowSet flows, OfficeConfiguration office, TextReader from, TextWriter to)
    {
        _flows = flows;
        _office = office;
        _from = from;
        _to = to;
    }

    public static async Task<int> RunAsync(string[] args, TextReader from, TextWriter to)
    {
        var (given, withoutGiven) = Arguments.TakeAll(args, "--given");
        var (channel, withoutChannel) = Arguments.Take(withoutGiven, "--channel");
        var (language, withoutLanguage) = Arguments.Take(withoutChannel, "--lang");
        var (save, rest) = Arguments.Take(withoutLanguage, "--save");
        if (rest is not [var what, ..] || what.StartsWith("--", StringComparison.Ordinal))
        {
            to.WriteLine(Usage);
            return CommandLineRunner.UsedWrongly;
        }

        if (File.Exists(save))
        {
            to.WriteLine($"Tệp {save} đã có, không ghi đè. / The file {save} exists and is not overwritten.");
            return CommandLineRunner.UsedWrongly;
        }

        await using var command = BotCommand.OpenWithoutKeys(rest[1..]);
        var check = FlowChecker.Check(FlowReader.Read(command.Get<BotSettings>().DialogsFolder), command.Get<DialogCatalog>(), KnownLimits.All);
        if (!check.IsUsable)
        {
            return DialogsReport.Write(check, to);
        }

        var play = new DialogPlay(check.Set, command.Get<OfficeConfiguration>(), from, to);
        var script = File.Exists(what)
            ? TranscriptReader.Read(what, await File.ReadAllTextAsync(what))
            : play.Opening(what, channel ?? ChatAddress.Telegram, language ?? "vi", given);
        return script is null ? 1 : await play.PlayAsync(script, save);
    }

    /// <summary>What a talk about a flow begins with: its command, or a demo venue's link; a flow of the clock waits for ":event".</summary>
    private Transcript? Opening(string flow, string channel, string language, IReadOnlyList<string> given)
    {
        if (_flows.Find(flow) is not { } definition)
        {
            _to.WriteLine($"Không có hội thoại hay tệp \"{flow}\". / There is no flow or file \"{flow}\".");
            _to.WriteLine(string.Join(", ", _flows.Flows.Keys.Order(StringComparer.Ordinal)));
            return null;
        }

        var script = new TranscriptScript();
        script.Header("flow", flow);
        script.Header("channel", channel);
        script.Header("lang", language);
        script.Header("at", TimeProvider.System.GetUtcNow().ToOffset(VietnamTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        foreach (var fixture in given.Count == 0 ? ["venues"] : given)
        {
            script.Line("given " + fixture);
        }

        if (definition.Start is { Commands: [var command, ..] })
        {
            script.Line("> /" + command);
        }
        else if (definition.Start.Link is { } link)
        {
            script.Line($"> <start {link}_{DemoVenues.Code(1).Value}>");
        }
        else
        {
            _to.WriteLine(definition.Start.Event is { } name
                ? $"Hệ thống mở hội thoại này: gõ :event {name}. / The clock opens this flow: type :event {name}."
                : "Hội thoại này do hội thoại khác gọi; hãy mở hội thoại đó. / Other flows call this one; begin one of them.");
        }

        return TranscriptReader.Read(flow, script.ToString());
    }

    private async Task<int> PlayAsync(Transcript script, string? save)
    {
        await using var world = new ResidentsWorld(_flows, _office);
        var terminal = new PlayTerminal(new TranscriptStage(script, world), script, _from, _to);
        var isAsWritten = await terminal.RunAsync(world, script);
        await terminal.GoOnAsync();
        if (save is null)
        {
            return isAsWritten ? 0 : 1;
        }

        var text = await terminal.TranscriptAsync();
        await File.WriteAllTextAsync(save, text);
        var again = await TranscriptRunner.RunAsync(TranscriptReader.Read(save, text), () => new ResidentsWorld(_flows, _office));
        again.Failures.ToList().ForEach(_to.WriteLine);
        _to.WriteLine(again.Failures.Count == 0
            ? $"Đã ghi {save}; chạy lại đúng như vậy. / Saved {save}; it plays again as written."
            : $"Đã ghi {save}, nhưng chạy lại khác. / Saved {save}, but it does not play again as written.");
        return again.Failures.Count == 0 ? 0 : 1;
    }
}
