using System.Globalization;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueHistory;

namespace Bot.Dialogs.Actions.VenueHistory;

internal sealed record ExportAnswer(string ScanFormat);

/// <summary>Orders the open history as a file: attached, or by a link that works once where it is too large or the channel takes no files.</summary>
[DialogAction("venue-history.export", Puts = ["scanFile", "scanLink", "scanLinkUntil"])]
internal sealed class ExportHistoryAction(ExportHistory export, ExportLinks links) : DialogAction<ExportAnswer, ExportHistoryAction.Outcome>
{
    public enum Outcome
    {
        Attached,
        Linked,

        /// <summary>No check-in fits the filter.</summary>
        Nothing,
    }

    public override async ValueTask<Outcome> RunAsync(ExportAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.Nothing;
        }

        var chosen = ChosenFilter.Of(turn);
        var parts = await HistoryWords.PartsAsync(chosen, turn, ct);
        var order = new HistoryOrder
        {
            Filter = chosen.For(resident.Id),
            Format = answers.ScanFormat == "csv" ? SheetFormat.Csv : SheetFormat.Xlsx,
            Language = turn.Language,
            Cover = [.. parts.Select(p => new[] { p.Label, p.Value }), Asked(HistoryWords.Person(resident), turn.Language)],
            AskedAt = turn.Now,
        };
        if (await export.ExecuteAsync(turn.Domain(), order, ct) is not { } ordered)
        {
            return Outcome.Nothing;
        }

        if (ordered.IsLarge || turn.Chat.Channel == ChatAddress.Zalo)
        {
            turn.Put("scanLink", links.To(ordered));
            turn.Put("scanLinkUntil", ordered.File.ExpiresAt.ToString("O", CultureInfo.InvariantCulture));
            return Outcome.Linked;
        }

        turn.PutAttachment("scanFile", new OutgoingAttachment(ordered.File.Key, ordered.File.Name, ordered.File.ContentType));
        return Outcome.Attached;
    }

    private static string[] Asked(string by, string language) => [language == "en" ? "Asked for by" : "Người xuất", by];
}
