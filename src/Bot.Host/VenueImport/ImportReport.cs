using System.Globalization;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueImport;

namespace Bot.Host.VenueImport;

/// <summary>What became of each line, as a table beside the list: line, result, code, column, what is wrong, what to write.</summary>
internal sealed class ImportReport(ISheetWriter sheet)
{
    private static readonly SheetColumn[] Columns =
        [new("Dòng", 8), new("Kết quả", 16), new("Mã địa điểm", 14), new("Cột", 24), new("Vấn đề", 40), new("Cách sửa", 50)];

    private readonly SheetCell[] _row = new SheetCell[Columns.Length];

    public static async Task<ImportReport> OpenAsync(Stream output, DateTimeOffset now, CancellationToken ct) => new(await ISheetWriter.OpenAsync(
        SheetFormat.Csv, new SheetPlan { Title = "Kết quả nhập danh sách", CoverTitle = "Thông tin", Columns = Columns, Cover = [], MadeAt = now }, output, ct));

    public ValueTask CompleteAsync(CancellationToken ct) => sheet.CompleteAsync(ct);

    public async ValueTask AddAsync(int line, LineResult result, CancellationToken ct)
    {
        switch (result)
        {
            case LineResult.Registered { Venue: var venue }:
                await RowAsync(line, "đã đăng ký", [venue.Id.Value > 0 ? venue.Code.Display : string.Empty, string.Empty, string.Empty, string.Empty], ct);
                break;
            case LineResult.AlreadyThere { Venue: var venue }:
                await RowAsync(line, "đã có", [Place(venue.Id.Value, venue.Code.Display), string.Empty, string.Empty, string.Empty], ct);
                break;
            case LineResult.Twins { Venues: [var first, ..] }:
                await RowAsync(
                    line, "gần giống", [Place(first.Id.Value, first.Code.Display), string.Empty, $"gần giống {first.Name}, {first.Street}", "Nếu là nơi khác: chạy lại với --with-twins."], ct);
                break;
            case LineResult.Wrong wrong:
                foreach (var finding in wrong.Findings)
                {
                    await RowAsync(line, "cần sửa", [string.Empty, finding.Column.Vi, finding.Problem.Vi, finding.Remedy.Vi], ct);
                }

                break;
        }
    }

    /// <summary>In English, for the terminal; null when there is nothing to look at.</summary>
    public static string? Say(LineResult result) => result switch
    {
        LineResult.Wrong wrong => string.Join(Environment.NewLine, wrong.Findings.Select(f => f.Say("en"))),
        LineResult.Twins { Line: var line, Venues: [var first, ..] } => string.Create(
            CultureInfo.InvariantCulture, $"Line {line.Line}: much like {Place(first.Id.Value, first.Code.Display)}; --with-twins registers it all the same."),
        _ => null,
    };

    private static string Place(long id, string code) => id < 0 ? string.Create(CultureInfo.InvariantCulture, $"dòng {-id}") : code;

    private ValueTask RowAsync(int line, string result, string[] rest, CancellationToken ct)
    {
        _row[0] = SheetCell.Count(line);
        _row[1] = SheetCell.Text(result);
        for (var i = 0; i < rest.Length; i++)
        {
            _row[i + 2] = SheetCell.Text(rest[i]);
        }

        return sheet.AddAsync(_row, ct);
    }
}
