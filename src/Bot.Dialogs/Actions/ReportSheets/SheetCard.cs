using System.Globalization;
using System.Text;
using Bot.Dialogs.Actions.ReportFollow;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

/// <summary>A unit's sheet beside the reports as they stand now.</summary>
/// <param name="Scope">The role by which it is looked at.</param>
/// <param name="Rows">The reports as they stand now, of the role's sector and area.</param>
/// <param name="Sheet">The newest version; null while none was gathered.</param>
/// <param name="IsStale">A report changed since it was gathered.</param>
internal sealed record SheetView(HeldRole Scope, IReadOnlyList<SheetRow> Rows, ReportSheet? Sheet, bool IsStale)
{
    public int Missing => Rows.Count(r => r.Report is null);

    public long Scans => Rows.Sum(r => r.Scans ?? 0);

    /// <summary>A role narrowed to a sector or area takes its table; the sheet that goes up is that of the whole unit.</summary>
    public bool IsWhole => Scope.Reach == UnitFilter.All;
}

/// <summary>Reads sheets and writes their cards.</summary>
internal sealed class SheetCard(ReportTerms terms, PeriodWords words)
{
    internal const string Title = "sheetTitle";
    internal const string Name = "sheetName";
    internal const string Total = "sheetTotal";
    internal const string Detail = "sheetDetail";
    internal const string Missing = "sheetMissing";
    internal const string MissingNames = "sheetMissingNames";

    /// <summary>Own choice: names of units that a message takes beside its question; the list of all is /theodoi.</summary>
    private const int MostNamed = 8;

    public async ValueTask<SheetView?> ReadAsync(DialogTurn turn, SheetState state, UnitDeed deed, CancellationToken ct)
    {
        if (await state.RoleAsync(turn, deed, ct) is not { } scope || terms.Find(state.Period) is not { } term)
        {
            return null;
        }

        var all = await GatherRows.ExecuteAsync(turn.Store, scope.Unit.Id, term, ct);
        var sheet = await turn.Store.Sheets.LatestAsync(state.Period.Of(scope.Unit.Id), ct);
        var isStale = sheet is not null && !all.SequenceEqual(await turn.Store.Sheets.RowsAsync(sheet.Id, ct));
        return new SheetView(scope, await GatherRows.WithinAsync(turn.Store, all, scope.Reach, ct), sheet, isStale);
    }

    public async ValueTask PutAsync(DialogTurn turn, SheetState state, SheetView view, CancellationToken ct)
    {
        (state with { Sheet = view.Sheet?.Id }).Put(turn);
        var missing = view.Rows.Where(r => r.Report is null).ToList();
        turn.Put(Title, $"{words.Title(state.Period, turn)}, {ScopeWords.Of(view.Scope)}");
        turn.Put(Name, $"{words.Name(state.Period, turn.Now, turn.Language)}, {ScopeWords.Of(view.Scope)}");
        turn.Put(Total, TotalLine(view, turn.Language));
        turn.Put(Missing, missing.Count.ToString(CultureInfo.InvariantCulture));
        turn.Put(MissingNames, Figures.Listed([.. missing.Select(r => r.Name)], MostNamed, turn.Language));
        turn.Put(Detail, await DetailAsync(turn, view, ct));
    }

    private static string TotalLine(SheetView view, string language)
    {
        var (sent, all) = (view.Rows.Count - view.Missing, view.Rows.Count);
        return language == "en"
            ? $"{sent} of {all} units have sent it, {Figures.Scans(view.Scans, language)} in all."
            : $"{sent}/{all} đơn vị đã gửi, tổng {Figures.Scans(view.Scans, language)}.";
    }

    /// <summary>The scans of each group, so that they add up to the total: units of none, and groups there is no room for, are one line together.</summary>
    private static string Groups(SheetView view, string language)
    {
        var groups = view.Rows.GroupBy(r => r.Group).ToList();
        var named = groups.Where(g => g.Key.Length > 0).Take(MostNamed).ToList();
        if (groups.Count < 2 || named.Count == 0)
        {
            return string.Empty;
        }

        var lines = named.Select(g => (g.Key, Scans: g.Sum(r => r.Scans ?? 0))).ToList();
        if (named.Count < groups.Count)
        {
            lines.Add((language == "en" ? "Others" : "Đơn vị khác", view.Scans - lines.Sum(l => l.Scans)));
        }

        return string.Concat(lines.Select(l => $"\n• {l.Key}: {Figures.Scans(l.Scans, language)}"));
    }

    private static async ValueTask<string> DetailAsync(DialogTurn turn, SheetView view, CancellationToken ct)
    {
        var isEnglish = turn.Language == "en";
        var detail = new StringBuilder(Groups(view, turn.Language));
        if (view.Sheet is not { } sheet)
        {
            return detail.Append(!view.IsWhole ? string.Empty : isEnglish ? "\nNot gathered yet." : "\nChưa tổng hợp.").ToString();
        }

        detail.Append('\n').Append(isEnglish ? $"Sheet {sheet.Version} of {VietnamTime.Stamp(sheet.MadeAt)}" : $"Bảng tổng hợp lần {sheet.Version}, {VietnamTime.Stamp(sheet.MadeAt)}")
            .Append(view.IsStale ? isEnglish ? ": reports changed since, please gather again." : ": đã có báo cáo thay đổi sau đó, vui lòng tổng hợp lại." : ".");
        foreach (var step in await StepWords.LastAsync(turn, sheet.Id.Value, ct))
        {
            detail.Append("\n• ").Append(step);
        }

        return detail.ToString();
    }
}
