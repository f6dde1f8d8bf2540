using System.Globalization;
using System.Text;

namespace Bot.Documents.Reports;

/// <summary>About how wide a line of bold Times New Roman is, good enough for the length of a line under it.</summary>
internal static class LetterWidth
{
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>In millimetres.</summary>
    public static double Of(string text, double size) => text.Normalize(NormalizationForm.FormC).Sum(WidthOf) * size * MillimetresPerPoint;

    // Mean widths in sizes, measured on the letters of Vietnamese texts in Liberation Serif Bold, which has the same widths.
    private static double WidthOf(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter => 0.72,
        UnicodeCategory.LowercaseLetter => 0.5,
        UnicodeCategory.DecimalDigitNumber => 0.5,
        _ => 0.28,
    };
}
