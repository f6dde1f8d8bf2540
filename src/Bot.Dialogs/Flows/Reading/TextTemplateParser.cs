using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>Compiles texts of dialog files once, so that a turn only joins parts.</summary>
public static class TextTemplateParser
{
    /// <summary>What may stand after the colon of a placeholder.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["date", "time", "phone", "number"];

    /// <summary>For texts that are known to be right, such as those of tests.</summary>
    /// <exception cref="FormatException">A placeholder is badly written.</exception>
    public static TextTemplate Parse(string source) =>
        TryParse(source, out var template, out var problem) ? template : throw new FormatException($"bad placeholder {problem}");

    /// <summary>False with the badly written placeholder when braces do not match, a name is none or a format is unknown.</summary>
    public static bool TryParse(string source, [NotNullWhen(true)] out TextTemplate? template, [NotNullWhen(false)] out string? problem)
    {
        var parts = new List<TextPart>();
        var plain = new StringBuilder();
        template = null;
        problem = null;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c is not ('{' or '}'))
            {
                plain.Append(c);
            }
            else if (i + 1 < source.Length && source[i + 1] == c)
            {
                plain.Append(c);
                i++;
            }
            else
            {
                var end = c == '{' ? source.IndexOf('}', i) : -1;
                if (end < 0 || !TryReadPlaceholder(source[(i + 1)..end], out var part))
                {
                    problem = end < 0 ? source[i..Math.Min(source.Length, i + 20)] : source[i..(end + 1)];
                    return false;
                }

                Flush(plain, parts);
                parts.Add(part);
                i = end;
            }
        }

        Flush(plain, parts);
        template = new TextTemplate(source, parts);
        return true;
    }

    private static void Flush(StringBuilder plain, List<TextPart> parts)
    {
        if (plain.Length > 0)
        {
            parts.Add(new TextPart(plain.ToString(), null, null));
            plain.Clear();
        }
    }

    private static bool TryReadPlaceholder(string inside, out TextPart part)
    {
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? inside : inside[..colon];
        var format = colon < 0 ? null : inside[(colon + 1)..];
        part = new TextPart(null, name, format);
        return IsName(name) && (format is null || Formats.Contains(format));
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && name[^1] is not ('.' or '-');
}
