using System.Globalization;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Transcripts;

/// <summary>Turns what stands after "&gt;" into content: text, <c>[label]</c>, <c>[label] (old)</c>, <c>&lt;photo&gt;</c>, <c>&lt;file list.csv a,b\n1,2&gt;</c> and so on.</summary>
internal static class TranscriptInput
{
    private const string OldMark = " (old)";

    /// <summary>A hostile text of the given length: <c>&lt;long 10000&gt;</c>.</summary>
    private const string LongUnit = "dài ";

    public static InboundContent Read(string text) =>
        text.StartsWith('<') && text.EndsWith('>') ? Special(text[1..^1]) : new InboundContent.Text(Unescape(text));

    /// <summary>The label of a pressed button and whether it is an earlier one; null when nothing is pressed.</summary>
    public static (string Label, bool IsOld)? Press(string text)
    {
        var isOld = text.EndsWith(OldMark, StringComparison.Ordinal);
        var button = isOld ? text[..^OldMark.Length] : text;
        return button.StartsWith('[') && button.EndsWith(']') ? (button[1..^1], isOld) : null;
    }

    /// <summary>"name key=value …".</summary>
    public static InboundContent.Event ReadEvent(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = new Dictionary<string, string>();
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            values[equals > 0 ? part[..equals] : throw new FormatException("an event is written name key=value …")] = part[(equals + 1)..];
        }

        return new InboundContent.Event(parts[0], values);
    }

    private static InboundContent Special(string what)
    {
        var end = what.IndexOfAny([' ', ':']);
        var name = end < 0 ? what : what[..end];
        var rest = end < 0 ? string.Empty : what[(end + 1)..].Trim();
        return name switch
        {
            "photo" => new InboundContent.Photo("photo-1", rest.Length == 0 ? null : rest),
            "file" => File(rest),
            "contact" => rest.EndsWith(" other", StringComparison.Ordinal)
                ? new InboundContent.Contact(rest[..^6], IsOwn: false)
                : new InboundContent.Contact(rest, IsOwn: true),
            "location" => Location(rest),
            "start" => new InboundContent.Start(rest),
            "blocked" => new InboundContent.Reachable(false),
            "unblocked" => new InboundContent.Reachable(true),
            "payload" => new InboundContent.Button(rest),
            "long" => new InboundContent.Text(string.Concat(Enumerable.Repeat(LongUnit, int.Parse(rest, CultureInfo.InvariantCulture) / LongUnit.Length))),
            _ => new InboundContent.Unsupported(name),
        };
    }

    /// <summary>"name text", the text with "\n" for line ends; without a text the file did not come with its message.</summary>
    private static InboundContent.Document File(string rest)
    {
        var blank = rest.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0
            ? new InboundContent.Document("file-1", rest)
            : new InboundContent.Document("file-1", rest[..blank]) { Content = System.Text.Encoding.UTF8.GetBytes(Unescape(rest[(blank + 1)..])) };
    }

    private static InboundContent.Location Location(string rest)
    {
        var parts = rest.Split(',');
        return new InboundContent.Location(double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>"\n" is a new line and "\u200f" a character that an editor would not show.</summary>
    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var built = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == 'n')
            {
                built.Append('\n');
                i++;
            }
            else if (text[i] == '\\' && i + 5 < text.Length && text[i + 1] == 'u')
            {
                built.Append((char)int.Parse(text.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 5;
            }
            else
            {
                built.Append(text[i]);
            }
        }

        return built.ToString();
    }
}
