using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Storage;

/// <summary>
/// One SQL text of the program, with question marks for its values, and a number by which a connection finds its prepared form
/// without hashing the text. The same text serves both databases wherever they agree.
/// </summary>
internal sealed partial class Sql(string text)
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

    /// <summary>For "INSERT … VALUES (?, …)": many rows go in one statement.</summary>
    public bool IsRowInsert
    {
        init => Grouped = value ? Unnested(Text) : null;
    }

    /// <summary>Which value names the row: two uses about the same row are never in one group. Negative: rows are always new.</summary>
    public int RowAt { get; init; } = -1;

    /// <summary>
    /// Which value names the person, the conversation or the event whose rows it reads or writes, when it touches no other's. What was
    /// fetched ahead for others then stays good.
    /// </summary>
    public int OwnerAt { get; init; } = -1;

    /// <summary>What was fetched ahead for it stays good whatever the transaction writes.</summary>
    public bool IsSteady { get; init; }

    public bool IsWrite { get; } = !text.StartsWith("SELECT", StringComparison.Ordinal);

    /// <summary>The tables it reads or writes.</summary>
    public IReadOnlyList<string> Tables => field ??= [.. TableName().Matches(Text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    private static string Unnested(string text)
    {
        var start = text.IndexOf("VALUES (", StringComparison.Ordinal);
        var end = text.IndexOf(')', start);
        return $"{text[..start]}SELECT * FROM unnest({text[(start + 8)..end]}){text[(end + 1)..]}";
    }

    [GeneratedRegex(@"\b(?:INTO|UPDATE|FROM|JOIN)\s+([a-z_]+)")]
    private static partial Regex TableName();

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
