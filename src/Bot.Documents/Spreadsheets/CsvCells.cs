using System.Text;
using System.Text.RegularExpressions;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Text;

namespace Bot.Documents.Spreadsheets;

/// <summary>Splits a line into cells after RFC 4180: quotation marks hold separators and line ends, a doubled one stands for itself.</summary>
internal static partial class CsvCells
{
    private const string AfterApostrophe = "=+-@0123456789";

    public static (List<string> Cells, TableFault? Fault) Split(string line, char separator)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length; at++)
        {
            var (cell, end, fault) = IsQuoted(line, at, separator, out var quote) ? Quoted(line, quote + 1, separator) : Plain(line, at, separator);
            if (fault is { } kind)
            {
                return ([], new TableFault(cells.Count + 1, kind));
            }

            cells.Add(cell);
            at = end;
        }

        return (cells, null);
    }

    /// <summary>The cells as people meant them: clean text, a text kept by an apostrophe or by ="…" as that text.</summary>
    public static TableFault? Tidy(List<string> cells)
    {
        if (cells.Count > SheetPolicy.MostReadCells)
        {
            return new TableFault(SheetPolicy.MostReadCells + 1, TableFaultKind.TooManyCells);
        }

        for (var i = 0; i < cells.Count; i++)
        {
            if (Tidy(cells[i], out var tidy) is { } kind)
            {
                return new TableFault(i + 1, kind);
            }

            cells[i] = tidy;
        }

        return null;
    }

    private static TableFaultKind? Tidy(string cell, out string tidy)
    {
        var isBroken = cell.AsSpan().ContainsAny('\uFFFD', '\0') || (LostLetters().IsMatch(cell) && !cell.Contains("://", StringComparison.Ordinal));
        tidy = VietnameseText.Clean(cell);
        if (isBroken)
        {
            return TableFaultKind.BrokenLetters;
        }

        if (tidy.StartsWith('='))
        {
            if (KeptText().Match(tidy) is not { Success: true } kept)
            {
                return TableFaultKind.Formula;
            }

            tidy = kept.Groups[1].Value;
        }
        else if (tidy is ['\'', var next, ..] && AfterApostrophe.Contains(next, StringComparison.Ordinal))
        {
            tidy = tidy[1..];
        }

        return null;
    }

    // Blanks before a quotation mark are no part of the cell.
    private static bool IsQuoted(string line, int at, char separator, out int quote)
    {
        quote = at;
        while (quote < line.Length && line[quote] == ' ' && separator != ' ')
        {
            quote++;
        }

        return quote < line.Length && line[quote] == '"';
    }

    private static (string Cell, int End, TableFaultKind? Fault) Plain(string line, int from, char separator)
    {
        var end = line.IndexOf(separator, from);
        end = end < 0 ? line.Length : end;
        return (line[from..end], end, null);
    }

    private static (string Cell, int End, TableFaultKind? Fault) Quoted(string line, int from, char separator)
    {
        var cell = new StringBuilder();
        for (var at = from; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                cell.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                var end = at + 1;
                while (end < line.Length && line[end] == ' ' && separator != ' ')
                {
                    end++;
                }

                return end == line.Length || line[end] == separator ? (cell.ToString(), end, null) : (string.Empty, end, TableFaultKind.StrayQuote);
            }
        }

        return (string.Empty, line.Length, TableFaultKind.OpenQuote);
    }

    /// <summary>What a program leaves of "Trường" that cannot write its letters.</summary>
    [GeneratedRegex(@"\p{L}\?+\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex LostLetters();

    /// <summary>How people keep a spreadsheet program from taking the zero off a phone.</summary>
    [GeneratedRegex("^=\"([^\"]*)\"\\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeptText();
}
