using System.Text;

namespace Bot.Storage;

/// <summary>
/// One SQL text of the program, with question marks for its values, and a number by which a connection finds its prepared form
/// without hashing the text. The same text serves both databases wherever they agree.
/// </summary>
internal sealed class Sql(string text)
{
    private static int _count;
    private string? _postgres;

    public string Text { get; } = text;

    public int Slot { get; } = Interlocked.Increment(ref _count) - 1;

    /// <summary>Where PostgreSQL needs other words; made from <see cref="Text"/> otherwise, with $1, $2 for the question marks.</summary>
    public string Postgres
    {
        get => _postgres ??= Numbered(Text);
        init => _postgres = Numbered(value);
    }

    /// <summary>
    /// How many uses of it become one statement on PostgreSQL: each value an array. Null: it is sent for each use. Uses that share
    /// a statement may overtake other statements of the same commit that are grouped too, so only statements about different rows are.
    /// </summary>
    public string? Grouped
    {
        get;
        init => field = value is null ? null : Numbered(value);
    }

    /// <summary>Which value names the row: two uses about the same row are never in one group. Negative: rows are always new.</summary>
    public int RowAt { get; init; } = -1;

    /// <summary>True when it writes only rows of the person or conversation whose turn it is.</summary>
    public bool IsOwn { get; init; }

    private static string Numbered(string text)
    {
        if (!text.Contains('?', StringComparison.Ordinal))
        {
            return text;
        }

        var numbered = new StringBuilder(text.Length + 16);
        var next = 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '?')
            {
                numbered.Append(text[i]);
                continue;
            }

            // "?2" names its value itself.
            numbered.Append('$');
            if (i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1]))
            {
                numbered.Append(next++);
            }
        }

        return numbered.ToString();
    }
}
