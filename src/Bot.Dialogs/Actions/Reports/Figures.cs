using System.Globalization;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Numbers and days in the texts of reports.</summary>
internal static class Figures
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>"1.234", in English "1,234".</summary>
    public static string Number(long number, string language) => number.ToString("N0", language == "en" ? English : Vietnamese);

    /// <summary>"1.234 lượt", in English "1,234 scans".</summary>
    public static string Scans(long scans, string language) => language == "en" ? $"{Number(scans, language)} {(scans == 1 ? "scan" : "scans")}" : $"{Number(scans, language)} lượt";

    /// <summary>"30/11".</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>Names of units, a line each after a line break, and how many more there are.</summary>
    public static string Listed(IReadOnlyList<string> names, int most, string language)
    {
        var more = names.Count - most;
        var lines = string.Concat(names.Take(most).Select(n => "\n• " + n));
        return more <= 0 ? lines : lines + (language == "en" ? $"\n… and {more} more" : $"\n… và {more} đơn vị khác");
    }

    /// <summary>A text that every channel takes within a line, cut between words.</summary>
    public static string Short(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', longest - 1);
        return text[..(blank > longest / 2 ? blank : longest - 1)].TrimEnd(',', ' ') + "…";
    }
}
