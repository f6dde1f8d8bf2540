using Bot.Dialogs.Engine;
using Bot.Domain.Records;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>
/// What can be done with a report that is not in. Zalo shows five buttons, one of which is Cancel: there "how it was counted" is found by typing it.
/// </summary>
internal sealed class ReportDeeds() : ShortList("report.deeds")
{
    private static readonly ListedOption Number = new("number", "Sửa số", "Correct it");
    private static readonly ListedOption Later = new("later", "Để sau", "Later");
    private static readonly ListedOption Making = new("making", "Xem cách tính", "How it was counted");

    protected override ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
    {
        var sitting = ReportSitting.Of(turn);
        var send = sitting?.Number is { } number
            ? new ListedOption("send", $"Gửi số {Figures.Number(number, "vi")}", $"Send {Figures.Number(number, "en")}")
            : new ListedOption("send", "Đúng, gửi", "Right, send it");
        var note = sitting is { Note.Length: > 0 } ? new ListedOption("note", "Sửa ghi chú", "Change the note") : new ListedOption("note", "Ghi chú", "Add a note");
        return new([send, Number, note, Later, Making]);
    }

    protected override bool IsShown(DialogTurn turn, ListedOption option) => option != Making || turn.Chat.Channel != ChatAddress.Zalo;
}

/// <summary>The reports of the person, by unit, and the way out.</summary>
internal sealed class OwnReportOptions(OwnReports own, PeriodWords words) : ShortList("report.units")
{
    /// <summary>Own choice: as the buttons of venues.</summary>
    private const int LongestLabel = 60;

    private static readonly ListedOption Done = new("done", "Xong", "Done");

    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
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
internal sealed class MakingMoves() : ShortList("report.making-moves")
{
    internal const string Next = "next";
    internal const string Previous = "previous";

    private static readonly ListedOption[] All = [new(Next, "Trang sau ▸", "Next ▸"), new(Previous, "◂ Trang trước", "◂ Previous"), new("done", "Xong", "Done")];

    protected override ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct) => new(All);

    protected override bool IsShown(DialogTurn turn, ListedOption option)
    {
        var page = MakingRows.Read(turn.Value(MakingRows.Page));
        return option.Id switch
        {
            Next => page < MakingRows.Read(turn.Value(MakingRows.Pages)),
            Previous => page > 1,
            _ => true,
        };
    }
}
