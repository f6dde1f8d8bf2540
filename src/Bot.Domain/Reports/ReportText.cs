using Bot.Domain.Text;

namespace Bot.Domain.Reports;

/// <summary>Reasons and notes as people write them, with spaces put right. Line breaks stay.</summary>
internal static class ReportText
{
    public static string Clean(string? text) =>
        string.Join('\n', (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Select(VietnameseText.Clean).Where(l => l.Length > 0));

    public static bool IsReason(string clean) => clean.Length is >= ReportPolicy.ShortestReason and <= ReportPolicy.LongestText;
}
