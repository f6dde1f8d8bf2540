using System.Globalization;
using Bot.Dialogs.Actions.ReportFollow;
using Bot.Dialogs.Actions.Reports;
using Bot.Dialogs.Messaging;
using Bot.Domain.Progress;
using Bot.Domain.Records;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Progress;

/// <summary>The progress of the units that somebody follows, in a few lines, with a small chart where one can be drawn.</summary>
[DialogAction("progress.show", Puts = ["progressText", "progressChart"])]
internal sealed class ShowProgress(ProgressWords words, OrderChart charts, PaperPress press) : DialogAction<ScopeAnswer, ShowProgress.Outcome>
{
    public enum Outcome
    {
        /// <summary>With a picture.</summary>
        Drawn,

        /// <summary>The text alone: there is nothing to draw, nothing to draw with, or the channel takes no picture.</summary>
        Written,

        /// <summary>Several scopes: one is to be chosen.</summary>
        Several,

        NotKnown,
        NoRight,

        /// <summary>The person follows no unit that reports.</summary>
        NoUnits,
    }

    public override async ValueTask<Outcome> RunAsync(ScopeAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { Phone: not null } resident)
        {
            return Outcome.NotKnown;
        }

        var scopes = await Following.ScopesAsync(turn, resident.Id, ct);
        if (LookForScope.Chosen(scopes, answers) is not { } chosen)
        {
            return scopes.Count == 0 ? Outcome.NoRight : Outcome.Several;
        }

        var units = (await turn.Store.Units.SubtreeAsync(chosen.Unit.Id, VietnamTime.Date(turn.Now), chosen.Reach, ct)).Where(u => u.Reports).ToList();
        return units.Count == 0 ? Outcome.NoUnits : await ShowAsync(turn, resident.Id, chosen, units, ct);
    }

    private async ValueTask<Outcome> ShowAsync(DialogTurn turn, ResidentId asker, HeldRole scope, List<Unit> units, CancellationToken ct)
    {
        var progress = await LookAtProgress.ExecuteAsync(turn.Store, units, turn.Now, ct);
        turn.Put("progressText", words.Text(progress, ScopeWords.Of(scope), turn.Now, turn.Language));
        if (progress.Scans == 0 || !press.MakesPdf || turn.Chat.Channel == ChatAddress.Zalo)
        {
            return Outcome.Written;
        }

        var file = await charts.ExecuteAsync(turn.Domain(), asker, Chart(progress, turn.Language), ct);
        turn.PutAttachment("progressChart", new OutgoingAttachment(file.Key, file.Name, file.ContentType));
        return Outcome.Drawn;
    }

    private static BarChart Chart(UnitsProgress progress, string language) => new()
    {
        Kind = BarChartKind.OverTime,
        Title = language == "en" ? "Scans a day" : "Lượt quét mỗi ngày",
        Bars = [.. progress.Days.Select(d => new Bar(Figures.Day(d.Day), d.Scans, Figures.Number(d.Scans, language)))],
    };
}

/// <summary>Writes the progress: coverage, silent places, scans, people and the ranking, the answer first.</summary>
internal sealed class ProgressWords(Configuration.OfficeConfiguration office)
{
    private const int Percent = 100;

    public string Text(UnitsProgress progress, string scope, DateTimeOffset now, string language)
    {
        var isEnglish = language == "en";
        var (covered, all) = (progress.Covered, progress.Units);
        var lines = new List<string>
        {
            isEnglish ? $"Progress of {scope}, {VietnamTime.Stamp(now)}" : $"Tiến độ {scope}, {VietnamTime.Stamp(now)}",
            isEnglish ? $"Units with a code: {covered} of {all} ({Share(covered, all)})" : $"Đơn vị đã có mã QR: {covered}/{all} ({Share(covered, all)})",
        };
        lines.AddRange(progress.Kinds.Where(k => k.Covered < k.Known).Take(ProgressPolicy.MostNamed).Select(k => $"• {Kind(k.Kind, language)}: {k.Covered}/{k.Known}"));
        var (scans, daily) = (Figures.Number(progress.Scans, language), Figures.Number(progress.Scans / ProgressPolicy.ChartDays, language));
        lines.Add(isEnglish
            ? $"Scans in {ProgressPolicy.ChartDays} days: {scans}, {daily} a day"
            : $"Lượt quét {ProgressPolicy.ChartDays} ngày: {scans}, trung bình {daily} mỗi ngày");
        if (progress.Heads > 0)
        {
            var (persons, heads) = (Figures.Number(progress.Persons, language), Figures.Number(progress.Heads, language));
            lines.Add(isEnglish
                ? $"People who scanned in {ProgressPolicy.AdoptionDays} days: {persons}; people of the units: {heads}"
                : $"Số người đã quét trong {ProgressPolicy.AdoptionDays} ngày: {persons}; số người của các đơn vị: {heads}");
        }

        AddSilent(lines, progress, isEnglish);
        AddRanking(lines, progress, language);
        return string.Join('\n', lines);
    }

    private static void AddSilent(List<string> lines, UnitsProgress progress, bool isEnglish)
    {
        if (progress.Silent.Count == 0)
        {
            return;
        }

        lines.Add(isEnglish
            ? $"Places without a scan for {ProgressPolicy.SilentDays} days: {progress.Silent.Count} of {progress.Venues}"
            : $"Địa điểm {ProgressPolicy.SilentDays} ngày không có lượt quét: {progress.Silent.Count}/{progress.Venues}");
        lines.AddRange(progress.Silent.Take(ProgressPolicy.MostNamed).Select(n => "• " + Figures.Short(n, LongestName)));
    }

    private static void AddRanking(List<string> lines, UnitsProgress progress, string language)
    {
        if (progress.Ranking.Count < 2 || progress.Scans == 0)
        {
            return;
        }

        lines.Add(language == "en" ? "Most scans:" : "Nhiều lượt quét nhất:");
        lines.AddRange(progress.Ranking.Where(r => r.Scans > 0).Take(ProgressPolicy.MostNamed).Select((r, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Figures.Short(r.Unit.Name, LongestName)}: {Figures.Scans(r.Scans, language)}")));
    }

    /// <summary>Own choice: ten such names and the figures stay within the 1,024 characters that Telegram takes under a picture.</summary>
    private const int LongestName = 48;

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : (Percent * part) / whole)} %");

    private string Kind(string id, string language) => office.UnitKinds.FirstOrDefault(k => k.Id == id) is { } kind ? language == "en" ? kind.En : kind.Vi : id;
}
