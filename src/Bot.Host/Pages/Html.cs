using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Host.Pages;

/// <summary>Markup that is safe to send. Made only from templates whose holes are encoded, so that no name or code can become part of a page.</summary>
public readonly record struct Html(string Markup)
{
    public static readonly Html None = new(string.Empty);

    public static Html Of(HtmlTemplate template) => new(template.Markup);

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(p => p.Markup)));
}

/// <summary>Fills a template: text is encoded, markup goes in as it is.</summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlTemplate(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _built = new(literalLength + (formattedCount * 24));

    internal string Markup => _built.ToString();

    public void AppendLiteral(string markup) => _built.Append(markup);

    public void AppendFormatted(string? text) => _built.Append(Encoder.Encode(text ?? string.Empty));

    public void AppendFormatted(int number) => _built.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html markup) => _built.Append(markup.Markup);
}
