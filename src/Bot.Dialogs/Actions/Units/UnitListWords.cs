using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Answers;
using Bot.Domain.Units;
using Bot.Domain.Units.Import;

namespace Bot.Dialogs.Actions.Units;

/// <param name="Message">What a message says.</param>
/// <param name="File">All of it, where a message is too short for that.</param>
internal sealed record ListTold(string Message, byte[]? File);

/// <summary>What an administrator is told about a list of units, people or venues: how many, then line by line.</summary>
internal static class UnitListWords
{
    /// <summary>What would change: "3 mới, 1 thay đổi, …", then a line for each.</summary>
    internal static ListTold OfChanges(ListRows rows, ImportPlan plan, string language)
    {
        var report = new ImportReport(plan, language);
        string[] notes = [.. Notes(rows, language), .. report.Headless() is { } headless ? [headless] : Array.Empty<string>()];
        return Tell(report.Summary() + ".", [.. report.Lines()], notes, language);
    }

    /// <summary>What has to be corrected.</summary>
    internal static ListTold OfFaults(ListRows rows, ImportPlan plan, string language)
    {
        var head = language == "en"
            ? string.Create(CultureInfo.InvariantCulture, $"{plan.Faults.Count} to correct; nothing was kept:")
            : string.Create(CultureInfo.InvariantCulture, $"Có {plan.Faults.Count} chỗ cần sửa, chưa ghi gì:");
        return Tell(head, [.. plan.Faults.Select(f => "• " + ListFaultWords.Say(f, language))], [.. Notes(rows, language)], language);
    }

    internal static ListTold OfFault(ListFaultKind kind, string language) => new(ListFaultWords.Say(new ListFault(string.Empty, 0, 0, kind), language), null);

    /// <summary>Tells one set of changes from another, in whatever language it was shown.</summary>
    internal static string Mark(ImportPlan plan) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', new ImportReport(plan, "vi").Lines()))));

    private static IEnumerable<string> Notes(ListRows rows, string language)
    {
        var isEnglish = language == "en";
        if (rows.LeftOut.Count > 0)
        {
            yield return (isEnglish ? "Columns left out: " : "Cột không dùng, đã bỏ qua: ") + string.Join(", ", rows.LeftOut.Take(UnitPolicy.MostNamed).Select(Name));
        }

        if (rows.Guessed.Count > 0)
        {
            yield return isEnglish ? "The file was not in UTF-8: please look whether the letters are right." : "Tệp không phải UTF-8: vui lòng xem chữ có đúng dấu không.";
        }
    }

    // "file: name"; the file of a chat has no name here.
    private static string Name(string leftOut) => TypedText.Tame(leftOut[(leftOut.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());

    private static ListTold Tell(string head, IReadOnlyList<string> lines, IReadOnlyList<string> notes, string language)
    {
        var shown = new List<string>();
        var length = head.Length + notes.Sum(n => n.Length + 1);
        foreach (var line in lines.Take(UnitPolicy.MostReportLines).TakeWhile(l => (length += l.Length + 1) <= UnitPolicy.LongestReport))
        {
            shown.Add(line);
        }

        if (shown.Count == lines.Count)
        {
            return new ListTold(string.Join('\n', [head, .. shown, .. notes]), null);
        }

        var rest = lines.Count - shown.Count;
        shown.Add(language == "en" ? $"… and {rest} more in the file." : $"… và {rest} dòng nữa trong tệp kèm theo.");
        var all = string.Join("\r\n", [head, .. lines, .. notes, string.Empty]);
        return new ListTold(string.Join('\n', [head, .. shown, .. notes]), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(all)]);
    }
}
