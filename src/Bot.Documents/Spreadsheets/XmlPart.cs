using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bot.Documents.Spreadsheets;

/// <summary>A growing part of an XML file in UTF-8, sent on when it is full.</summary>
internal sealed class XmlPart
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"_");
    private readonly ArrayBufferWriter<byte> _bytes = new(SheetPolicy.PartBytes + 4_096);

    public bool IsFull => _bytes.WrittenCount >= SheetPolicy.PartBytes;

    /// <summary>Markup of our own.</summary>
    public XmlPart Raw(ReadOnlySpan<byte> markup)
    {
        _bytes.Write(markup);
        return this;
    }

    public XmlPart Raw(string markup)
    {
        Append(markup);
        return this;
    }

    public XmlPart Number(double number)
    {
        number.TryFormat(_bytes.GetSpan(32), out var written, "0.##########", CultureInfo.InvariantCulture);
        _bytes.Advance(written);
        return this;
    }

    /// <summary>Text of people, encoded. "_x0041_" would be read as "A" by spreadsheet programs, so its underscore is encoded too.</summary>
    public XmlPart Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            Append(text[..at]);
            _bytes.Write(text[at] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                _ when at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_' => "_x005F_"u8,
                _ => "_"u8,
            });
            text = text[(at + 1)..];
        }

        Append(text);
        return this;
    }

    public void MoveTo(Stream output)
    {
        output.Write(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }

    private void Append(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _bytes);
}
