using System.Text;
using Bot.Dialogs.Actions.Venues;
using Bot.Dialogs.Configuration;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueImport;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenueImport;

/// <summary>What a person is told about a list: the counts, then line by line what needs a look.</summary>
internal sealed class ImportWords(OfficeConfiguration office)
{
    /// <summary>The summary for the message, and the whole report as a file where it is longer than that.</summary>
    public (string Summary, byte[]? Report) Of(VenueList list, IReadOnlyList<LineResult> results, string language)
    {
        var isEnglish = language == "en";
        var counts = Counts(list, results, isEnglish);
        if (list.Letters == TableLetters.Windows1258)
        {
            counts += isEnglish ? "\nThe file was not in UTF-8: please look whether the letters are right." : "\nTệp không phải UTF-8: vui lòng xem tên có đúng dấu không.";
        }

        var told = Lines(list, results, language);
        var shown = told.Take(ImportPolicy.FindingsInMessage).Select(t => "• " + t).ToList();
        if (told.Count > shown.Count)
        {
            shown.Add(isEnglish ? $"… and {told.Count - shown.Count} more in the file." : $"… và {told.Count - shown.Count} dòng nữa trong tệp kèm theo.");
        }

        var report = told.Count > ImportPolicy.FindingsInMessage ? File(counts, told) : null;
        return (string.Join('\n', [counts, .. shown]), report);
    }

    /// <summary>"Tệp có 42 dòng: 37 địa điểm mới, 3 dòng cần sửa, 2 dòng đã đăng ký."; what there is none of is not named.</summary>
    private static string Counts(VenueList list, IReadOnlyList<LineResult> results, bool isEnglish)
    {
        var lines = list.Lines.Count + list.Wrong;
        (int Count, string Vi, string En)[] parts =
        [
            (results.OfType<LineResult.Registered>().Count(), "địa điểm mới", "new"),
            (list.Wrong + results.OfType<LineResult.Wrong>().Count(), "dòng cần sửa", "to correct"),
            (results.OfType<LineResult.Twins>().Count(), "dòng gần giống địa điểm khác", "much like another venue"),
            (results.OfType<LineResult.AlreadyThere>().Count(), "dòng đã đăng ký", "registered already"),
        ];
        var named = string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {(isEnglish ? p.En : p.Vi)}"));
        var head = isEnglish ? (lines == 1 ? "1 line" : $"{lines} lines") : $"Tệp có {lines} dòng";
        return named.Length == 0 ? head + "." : $"{head}: {named}.";
    }

    public static string Done(IReadOnlyList<LineResult> results, string language)
    {
        var good = results.OfType<LineResult.Registered>().Count();
        var left = results.Count - good;
        return language == "en"
            ? $"{good} {(good == 1 ? "venue is" : "venues are")} registered{(left > 0 ? $", {left} lines were left out" : string.Empty)}."
            : $"Đã đăng ký {good} địa điểm{(left > 0 ? $", bỏ qua {left} dòng" : string.Empty)}.";
    }

    private List<string> Lines(VenueList list, IReadOnlyList<LineResult> results, string language)
    {
        var told = list.Findings.Concat(results.OfType<LineResult.Wrong>().SelectMany(w => w.Findings)).Select(f => (f.Line, Text: f.Say(language)));
        var twins = results.OfType<LineResult.Twins>().Select(t => (t.Line.Line, Text: Twin(t, language)));
        return [.. told.Concat(twins).OrderBy(t => t.Line).Select(t => t.Text)];
    }

    private string Twin(LineResult.Twins twins, string language)
    {
        var first = twins.Venues[0];
        var other = first.Id.Value < 0
            ? (language == "en" ? $"line {-first.Id.Value}" : $"dòng {-first.Id.Value}")
            : VenueWords.Line(first, office, language);
        return language == "en" ? $"Line {twins.Line.Line}: much like {other}." : $"Dòng {twins.Line.Line}: gần giống {other}.";
    }

    private static byte[] File(string counts, IReadOnlyList<string> told) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", [counts.Replace("\n", "\r\n", StringComparison.Ordinal), .. told, string.Empty]))];
}
