using Bot.Dialogs.Flows.Checking;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>
/// Builds the node tree from YamlDotNet's events. No object binding: it is slow at start-up, guesses types and drops positions.
/// </summary>
internal sealed class YamlTreeReader
{
    /// <summary>The grammar itself needs 8; without a bound, a file of brackets would end the process.</summary>
    private const int Deepest = 30;

    private readonly Parser _parser;
    private readonly string _file;
    private readonly FindingList _findings;
    private int _depth;

    private YamlTreeReader(string text, string file, FindingList findings)
    {
        _parser = new Parser(new StringReader(text));
        _file = file;
        _findings = findings;
    }

    /// <summary>The file's only document, or null when it cannot be read (D001 says why).</summary>
    public static YamlNode? Read(string text, string file, FindingList findings)
    {
        var reader = new YamlTreeReader(text, file, findings);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException e)
        {
            reader.Refuse(new SourcePosition(file, (int)Math.Max(1, e.Start.Line), (int)Math.Max(1, e.Start.Column)), e.Message);
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3.0 throws this bare from ScanPlainScalar for some stray "[" and "{"; the last event tells where about.
            reader.Refuse(reader._parser.Current is { } last ? reader.At(last) : new SourcePosition(file, 1, 1), "near here");
            return null;
        }
    }

    private void Refuse(SourcePosition at, string message)
    {
        var advice = Advice(message);
        _findings.Error("D001", at, null, $"Không đọc được tệp YAML tại đây: {advice.Vi}", $"This is not readable YAML: {advice.En}");
    }

    private static (string Vi, string En) Advice(string message) => message switch
    {
        _ when message.Contains("tab", StringComparison.OrdinalIgnoreCase) || message.Contains("token", StringComparison.Ordinal) =>
            ("có ký tự không được phép (thường là phím Tab). Chỉ thụt lề bằng dấu cách, và để chữ trong ngoặc kép.",
             "a character that may not stand here (often a tab). Indent with blanks only, and quote texts."),
        _ => ("kiểm tra thụt lề, dấu ngoặc kép và dấu hai chấm ở dòng này và dòng trước.",
              "check indentation, quotes and colons on this line and the one before. (" + message.TrimEnd('.') + ")"),
    };

    private YamlNode? ReadDocument()
    {
        _parser.MoveNext();
        if (!_parser.MoveNext() || _parser.Current is not DocumentStart)
        {
            _findings.Error("D001", new SourcePosition(_file, 1, 1), null, "Tệp trống.", "The file is empty.");
            return null;
        }

        _parser.MoveNext();
        var root = ReadNode();
        _parser.MoveNext();
        if (_parser.Current is DocumentStart second)
        {
            var vi = "Mỗi tệp chỉ có một tài liệu: hãy bỏ dòng \"---\" này.";
            _findings.Error("D001", At(second), null, vi, "A file holds one document: remove this \"---\".");
        }

        return root;
    }

    /// <summary>Reads the node at the current event and moves behind it.</summary>
    private YamlNode ReadNode()
    {
        var current = _parser.Current!;
        RefuseAnchorAndTag(current);
        if (_depth > Deepest)
        {
            throw new SemanticErrorException(current.Start, current.End, "nested too deeply");
        }

        switch (current)
        {
            case MappingStart:
                return ReadMap(At(current));
            case SequenceStart:
                return ReadList(At(current));
            case Scalar scalar:
                _parser.MoveNext();
                return new YamlScalar(TextOf(scalar), scalar.Style != ScalarStyle.Plain, At(scalar));
            default:
                _parser.MoveNext();
                return new YamlScalar(string.Empty, false, At(current));
        }
    }

    private YamlMap ReadMap(SourcePosition at)
    {
        _depth++;
        _parser.MoveNext();
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode();
            var value = ReadNode();
            if (key is not YamlScalar word)
            {
                _findings.Error("D001", key.Position, null, "Trước dấu hai chấm phải là một từ khóa.", "A single word must stand before the colon.");
                continue;
            }

            if (!seen.Add(word.Value))
            {
                var vi = $"Từ khóa \"{word.Value}\" viết hai lần trong cùng một khối: chỉ giữ lại một.";
                _findings.Error("D001", word.Position, null, vi, $"The key \"{word.Value}\" stands twice in one block: keep one.");
                continue;
            }

            entries.Add(new YamlEntry(word, value));
        }

        _depth--;
        _parser.MoveNext();
        return new YamlMap(entries, at);
    }

    private YamlList ReadList(SourcePosition at)
    {
        _depth++;
        _parser.MoveNext();
        var items = new List<YamlNode>();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode());
        }

        _depth--;
        _parser.MoveNext();
        return new YamlList(items, at);
    }

    private void RefuseAnchorAndTag(ParsingEvent current)
    {
        var isAlias = current is AnchorAlias;
        if (!isAlias && current is not NodeEvent { Anchor.IsEmpty: false } && current is not NodeEvent { Tag.IsEmpty: false })
        {
            return;
        }

        var vi = "Không dùng &tên, *tên hay !loại của YAML: hãy viết đầy đủ nội dung (chữ bắt đầu bằng & * ! phải để trong ngoặc kép).";
        _findings.Error("D002", At(current), null, vi, "Anchors, aliases and tags are not used: write it out (quote a text that begins with & * !).");
    }

    /// <summary>The line break that ends every block is not part of what people read.</summary>
    private static string TextOf(Scalar scalar) =>
        scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? scalar.Value.TrimEnd('\n') : scalar.Value;

    private SourcePosition At(ParsingEvent e) => new(_file, (int)e.Start.Line, (int)e.Start.Column);
}
