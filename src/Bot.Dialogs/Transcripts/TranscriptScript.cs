using System.Text;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Transcripts;

/// <summary>A transcript while it is written: its header, what was done and what was said to it.</summary>
public sealed class TranscriptScript
{
    private readonly StringBuilder _text = new();
    private bool _isInHeader = true;

    public void Comment(string words) => Write("# " + words);

    /// <exception cref="InvalidOperationException">Something was done already.</exception>
    public void Header(string name, string value)
    {
        if (!_isInHeader)
        {
            throw new InvalidOperationException("headers stand before all else");
        }

        Write($"{name}: {value}");
    }

    /// <summary>A line as in the file, with its beginning: "given venues", "&gt; 2", "= idle".</summary>
    public void Line(string line)
    {
        if (_isInHeader)
        {
            _isInHeader = false;
            Write(string.Empty);
        }

        Write(line);
    }

    public void Said(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line("< " + line);
        }
    }

    /// <summary>Where the conversation ended up, as something to hold it to.</summary>
    public void Stands(ConversationState? state) => Line(state?.Current is { } open ? $"= step {open.Flow}/{open.Step}" : state is null ? "= forgotten" : "= idle");

    public override string ToString() => _text.ToString();

    private void Write(string line) => _text.Append(line).Append('\n');
}
