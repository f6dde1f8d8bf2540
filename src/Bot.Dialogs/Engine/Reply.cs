using System.Text;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>
/// What a turn says. Everything is one message unless a file belongs to a part of it or the text grows over
/// <see cref="EnginePolicy.LongestMessage"/>.
/// </summary>
internal sealed class Reply
{
    private static StringBuilder? spare;
    private readonly StringBuilder _text = Interlocked.Exchange(ref spare, null) ?? new StringBuilder(512);
    private List<OutgoingMessage>? _earlier;
    private List<OutgoingChoice> _choices = [];
    private OutgoingAttachment? _file;
    private int _paragraph;

    public string Language { get; set; } = "vi";

    public bool IsSensitive { get; set; }

    public int Columns { get; set; }

    public InputHint Input { get; set; }

    public string? ShareLabel { get; set; }

    public bool IsEmpty => _text.Length == 0 && _earlier is null;

    /// <summary>Begins a paragraph; the caller writes it into the builder and then calls <see cref="Close"/>.</summary>
    public StringBuilder Open()
    {
        _paragraph = _text.Length;
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        return _text;
    }

    /// <summary>Ends a paragraph: an empty one leaves nothing, one too many goes into the next message.</summary>
    public void Close()
    {
        var separator = _paragraph == 0 ? 0 : 2;
        if (_text.Length == _paragraph + separator)
        {
            _text.Length = _paragraph;
            return;
        }

        if (_text.Length <= EnginePolicy.LongestMessage)
        {
            return;
        }

        if (_paragraph > 0)
        {
            var last = _text.ToString(_paragraph + separator, _text.Length - _paragraph - separator);
            _text.Length = _paragraph;
            Flush();
            _text.Append(last);
        }

        CutLongText();
    }

    public void Add(OutgoingChoice choice) => _choices.Add(choice);

    /// <summary>What was said so far leaves together with this file; what follows is another message.</summary>
    public void FlushWith(OutgoingAttachment file)
    {
        _file = file;
        Flush();
    }

    /// <summary>Something else is asked after a file: the file leaves with what was said of it.</summary>
    public void FlushFile()
    {
        if (_file is not null)
        {
            Flush();
        }
    }

    /// <summary>The file goes with the last message of the turn.</summary>
    public void Attach(OutgoingAttachment file) => _file = file;

    public IReadOnlyList<OutgoingMessage> Finish()
    {
        if (_text.Length > 0 || _file is not null || _choices.Count > 0)
        {
            Flush();
        }

        _text.Clear();
        spare = _text.Capacity <= 8 * 1024 ? _text : null;
        return _earlier ?? (IReadOnlyList<OutgoingMessage>)[];
    }

    private void Flush()
    {
        (_earlier ??= []).Add(new OutgoingMessage
        {
            Text = _text.ToString(),
            Choices = _choices,
            Columns = Columns,
            Input = Input,
            ShareLabel = ShareLabel,
            Attachment = _file,
            Language = Language,
            IsSensitive = IsSensitive,
        });
        _text.Clear();
        _choices = [];
        _file = null;
        _paragraph = 0;
    }

    private void CutLongText()
    {
        while (_text.Length > EnginePolicy.LongestMessage)
        {
            var all = _text.ToString();
            var end = all.LastIndexOf('\n', EnginePolicy.LongestMessage - 1);
            end = end > 0 ? end : all.LastIndexOf(' ', EnginePolicy.LongestMessage - 1);
            end = end > 0 ? end : EnginePolicy.LongestMessage - (char.IsHighSurrogate(all[EnginePolicy.LongestMessage - 1]) ? 1 : 0);
            _text.Length = end;
            Flush();
            _text.Append(all.AsSpan(end).TrimStart());
        }

        _paragraph = 0;
    }
}
