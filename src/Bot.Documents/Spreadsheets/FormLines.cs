namespace Bot.Documents.Spreadsheets;

/// <summary>How many lines a text takes in a column, as programs break it: between words, and a word that is wider than the column anywhere.</summary>
internal static class FormLines
{
    // What the space at both edges of a cell takes.
    private const double Edges = 2;

    /// <param name="text">May hold line breaks.</param>
    /// <param name="width">Of the column, in characters.</param>
    public static int Of(string text, double width)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines += OfOne(line, Math.Max(1, width - Edges));
        }

        return Math.Max(1, lines);
    }

    private static int OfOne(ReadOnlySpan<char> line, double width)
    {
        var lines = 1;
        var used = 0.0;
        foreach (var range in line.Split(' '))
        {
            var (_, length) = range.GetOffsetAndLength(line.Length);
            if (used > 0 && used + length + 1 > width)
            {
                lines++;
                used = 0;
            }

            var more = (int)(Math.Max(0, length - 1) / width);
            lines += more;
            used = used + length - (more * width) + 1;
        }

        return lines;
    }
}
