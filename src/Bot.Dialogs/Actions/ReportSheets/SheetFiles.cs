using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

/// <summary>Orders tables as files of messages.</summary>
internal sealed class SheetFiles(OrderTable order)
{
    /// <summary>Where a channel takes no files, it has to be said and the table taken elsewhere.</summary>
    public static bool TakesFiles(DialogTurn turn) => turn.Chat.Channel != ChatAddress.Zalo;

    public async ValueTask<OutgoingAttachment> OrderAsync(DialogTurn turn, ResidentId to, Unit scope, TableOrder wanted, CancellationToken ct)
    {
        var file = await order.ExecuteAsync(turn.Domain(), to, scope, wanted, ct);
        return new OutgoingAttachment(file.Key, file.Name, file.ContentType);
    }
}

public enum MadeFiles
{
    Made,

    /// <summary>The channel takes none.</summary>
    NoFiles,

    Gone,
}

/// <summary>Orders the table in one or more kinds of file, for whoever gathers or signs.</summary>
internal abstract class SheetFilesAction<TAnswers>(SheetFiles files, UnitDeed deed) : DialogAction<TAnswers, MadeFiles>
    where TAnswers : class
{
    protected async ValueTask<MadeFiles> MakeAsync(DialogTurn turn, IEnumerable<(string Name, ReportFormat Format)> wanted, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { } state || await state.RoleAsync(turn, deed, ct) is not { } scope)
        {
            return MadeFiles.Gone;
        }

        if (!SheetFiles.TakesFiles(turn))
        {
            return MadeFiles.NoFiles;
        }

        foreach (var (name, format) in wanted)
        {
            var order = new TableOrder(state.Period.Of(scope.Unit.Id), format)
            {
                Sheet = scope.Reach == UnitFilter.All ? state.Sheet : null,
                Sector = scope.Person.Sector, Area = scope.Person.Area, ShowsPersons = state.ShowsPersons, ShowsBefore = state.ShowsBefore,
            };
            turn.PutAttachment(name, await files.OrderAsync(turn, scope.Person.Resident!.Value, scope.Unit, order, ct));
        }

        return MadeFiles.Made;
    }
}

[DialogAction("report-sheet.files", Puts = ["sheetXlsx", "sheetDocx"])]
internal sealed class GatheredFiles(SheetFiles files) : SheetFilesAction<NoAnswers>(files, UnitDeed.Aggregate)
{
    public override ValueTask<MadeFiles> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        MakeAsync(turn, [("sheetXlsx", ReportFormat.Xlsx), ("sheetDocx", ReportFormat.Docx)], ct);
}

[DialogAction("report-sign.files", Puts = ["sheetXlsx", "sheetDocx"])]
internal sealed class FilesToSign(SheetFiles files) : SheetFilesAction<NoAnswers>(files, UnitDeed.Sign)
{
    public override ValueTask<MadeFiles> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        MakeAsync(turn, [("sheetXlsx", ReportFormat.Xlsx), ("sheetDocx", ReportFormat.Docx)], ct);
}

internal sealed record FormatAnswer(string SheetFormat);

[DialogAction("report-sheet.file", Puts = ["sheetFile"])]
internal sealed class OneFile(SheetFiles files) : SheetFilesAction<FormatAnswer>(files, UnitDeed.Aggregate)
{
    public override ValueTask<MadeFiles> RunAsync(FormatAnswer answers, DialogTurn turn, CancellationToken ct) =>
        MakeAsync(turn, [("sheetFile", answers.SheetFormat switch { "docx" => ReportFormat.Docx, "csv" => ReportFormat.Csv, _ => ReportFormat.Xlsx })], ct);
}
