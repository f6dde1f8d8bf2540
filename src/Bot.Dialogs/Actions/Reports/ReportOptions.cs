using Bot.Dialogs.Engine;
using Bot.Domain.Records;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>
/// What can be done with a report that is not in. Zalo shows five buttons, one of which is Cancel: there "how it was counted" is found by typing it.
/// </summary>
internal sealed class ReportDeeds : IOptionSource
{
    private static readonly ListedOption Number = new("number", "Sửa số", "Correct it");
    private static readonly ListedOption Later = new("later", "Để sau", "Later");
    private static readonly ListedOption Making = new("making", "Xem cách tính", "How it was counted");

    public string Name => "report.deeds";

    public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(search);
        var shown = All(turn).Where(o => folded.Length > 0 || o != Making || turn.Chat.Channel != ChatAddress.Zalo);
        var options = shown.Where(o => VietnameseText.Fold(o.Vi + " " + o.En).Contains(folded, StringComparison.Ordinal)).ToList();
        return ValueTask.FromResult(new OptionPage([.. options.Skip(skip).Take(take)], options.Count));
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        ValueTask.FromResult(All(turn).FirstOrDefault(o => o.Id == id));

    private static ListedOption[] All(DialogTurn turn)
    {
        var sitting = ReportSitting.Of(turn);
        var send = sitting?.Number is { } number
            ? new ListedOption("send", $"Gửi số {Figures.Number(number, "vi")}", $"Send {Figures.Number(number, "en")}")
            : new ListedOption("send", "Đúng, gửi", "Right, send it");
        var note = sitting is { Note.Length: > 0 } ? new ListedOption("note", "Sửa ghi chú", "Change the note") : new ListedOption("note", "Ghi chú", "Add a note");
        return [send, Number, note, Later, Making];
    }
}

/// <summary>The reports of the person, by unit, and the way out.</summary>
internal sealed class OwnReportOptions(OwnReports own, PeriodWords words) : IOptionSource
{
    /// <summary>Own choice: as the buttons of venues.</summary>
    private const int LongestLabel = 60;

    private static readonly ListedOption Done = new("done", "Xong", "Done");

    public string Name => "report.units";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(search);
        var options = (await AllAsync(turn, ct)).Where(o => VietnameseText.Fold(o.Vi + " " + o.En).Contains(folded, StringComparison.Ordinal)).ToList();
        return new OptionPage([.. options.Skip(skip).Take(take)], options.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        (await AllAsync(turn, ct)).FirstOrDefault(o => o.Id == id);

    private async ValueTask<List<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
    {
        var reports = await turn.ResidentAsync(ct) is { } resident ? (await own.FindAsync(turn, resident.Id, ct)).Reports : [];
        var isOnePeriod = reports.Select(r => r.Task.Period).Distinct().Count() < 2;
        return [.. reports.Select(r => Option(r, isOnePeriod ? string.Empty : $" ({words.Name(r.Task.Period, turn.Now, turn.Language)})")), Done];
    }

    private static ListedOption Option(OwnReport report, string period)
    {
        var label = Figures.Short(report.Unit.Name, LongestLabel - period.Length) + period;
        return new ListedOption(report.Task.Written, label, label);
    }
}

/// <summary>Where one can go from a page of "how it was counted".</summary>
internal sealed class MakingMoves : IOptionSource
{
    internal const string Next = "next";
    internal const string Previous = "previous";

    private static readonly ListedOption[] All = [new(Next, "Trang sau ▸", "Next ▸"), new(Previous, "◂ Trang trước", "◂ Previous"), new("done", "Xong", "Done")];

    public string Name => "report.making-moves";

    public ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var page = MakingRows.Read(turn.Value(MakingRows.Page));
        var folded = VietnameseText.Fold(search);
        var options = All.Where(o => (o.Id != Next || page < MakingRows.Read(turn.Value(MakingRows.Pages))) && (o.Id != Previous || page > 1))
            .Where(o => VietnameseText.Fold(o.Vi + " " + o.En).Contains(folded, StringComparison.Ordinal)).ToList();
        return ValueTask.FromResult(new OptionPage([.. options.Skip(skip).Take(take)], options.Count));
    }

    public ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) => ValueTask.FromResult(Array.Find(All, o => o.Id == id));
}
