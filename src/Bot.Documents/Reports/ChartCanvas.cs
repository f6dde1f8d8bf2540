using System.Globalization;
using System.Xml.Linq;
using Bot.Documents.Posters;
using Bot.Domain.Reports.Printing;

namespace Bot.Documents.Reports;

/// <summary>A drawing (SVG) that grows by rectangles and texts. Text goes in as text, so that no name can become a part of the drawing.</summary>
internal sealed class ChartCanvas
{
    private const string Fonts = "Noto Sans, DejaVu Sans, Arial, sans-serif";
    private const string Hatching = "hatching";

    // TextFit counts with the broadest font; the first of ours, and also its substitute in normal weight, is narrower.
    private const double WidthShare = 0.88;

    private static readonly XNamespace Svg = PosterTemplate.Svg;
    private readonly XElement _root;
    private readonly XElement _ground;

    public ChartCanvas(double height, string title)
    {
        _root = new XElement(
            Svg + "svg",
            new XAttribute("width", ChartPolicy.Width),
            new XAttribute("height", Box.Written(height)),
            new XAttribute("viewBox", $"0 0 {ChartPolicy.Width} {Box.Written(height)}"),
            new XAttribute("font-family", Fonts),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", string.Join(' ', TextFit.Of(title, new Box(0, 0, 1_000, 1), 1).Lines)),
            Pattern());
        Rectangle(new Box(0, 0, ChartPolicy.Width, height), "#ffffff");
        _ground = _root.Elements().Last();
    }

    /// <summary>Makes the picture as high as what is on it.</summary>
    public void EndAt(double height)
    {
        _root.SetAttributeValue("height", Box.Written(height));
        _root.SetAttributeValue("viewBox", $"0 0 {ChartPolicy.Width} {Box.Written(height)}");
        _ground.SetAttributeValue("height", Box.Written(height));
    }

    public void Rectangle(Box box, string fill, string? line = null)
    {
        var drawn = new XElement(
            Svg + "rect",
            new XAttribute("x", Box.Written(box.X)),
            new XAttribute("y", Box.Written(box.Y)),
            new XAttribute("width", Box.Written(box.Width)),
            new XAttribute("height", Box.Written(box.Height)),
            new XAttribute("fill", fill));
        if (line is not null)
        {
            drawn.Add(new XAttribute("stroke", line), new XAttribute("stroke-width", 3));
        }

        _root.Add(drawn);
    }

    /// <summary>A bar, full or hatched: what stands out is seen without colours.</summary>
    public void Bar(Box box, Bar bar) => Rectangle(box, bar.IsMarked ? $"url(#{Hatching})" : ChartPolicy.Ink, bar.IsMarked ? ChartPolicy.Ink : null);

    /// <summary>Text from a place's left edge, in as many lines and as large as fits. Gives the height it took.</summary>
    public double Lines(string text, Box place, double size, bool isBold = false)
    {
        var fit = TextFit.Of(text, place with { Width = place.Width / WidthShare }, size);
        var step = fit.Size * TextFit.LineHeight;
        for (var i = 0; i < fit.Lines.Count; i++)
        {
            Write(fit.Lines[i], place.X, place.Y + (i * step) + fit.Size, fit.Size, "start", isBold);
        }

        return fit.Lines.Count * step;
    }

    /// <summary>One line that stays as large as it is: what does not fit is cut.</summary>
    /// <param name="text">Anything a person wrote.</param>
    /// <param name="x">Where it begins, has its middle or ends, as the align says.</param>
    /// <param name="y">Of its upper edge.</param>
    /// <param name="look">Its letters.</param>
    /// <param name="width">At most.</param>
    public void Line(string text, double x, double y, ChartText look, double width = ChartPolicy.Width)
    {
        // A place so wide and high that nothing shrinks: only the words are cleaned.
        var whole = string.Join(' ', TextFit.Of(text, new Box(0, 0, 100_000, 1), 1).Lines);
        var shown = whole;
        while (shown.Length > 1 && WidthOf(shown, look.Size) > width)
        {
            shown = shown[..StringInfo.ParseCombiningCharacters(shown)[^1]];
        }

        Write(shown.Length < whole.Length ? shown.TrimEnd() + "…" : whole, x, y + look.Size, look.Size, look.Align, look.IsBold);
    }

    /// <summary>About how wide a text is drawn.</summary>
    public static double WidthOf(string text, double size) => TextFit.WidthOf(text) * size * WidthShare;

    public string Written() => _root.ToString(SaveOptions.DisableFormatting);

    private void Write(string text, double x, double y, double size, string align, bool isBold) => _root.Add(new XElement(
        Svg + "text",
        new XAttribute("x", Box.Written(x)),
        new XAttribute("y", Box.Written(y)),
        new XAttribute("font-size", Box.Written(size)),
        new XAttribute("font-weight", isBold ? "bold" : "normal"),
        new XAttribute("text-anchor", align),
        new XAttribute("fill", ChartPolicy.Text),
        text));

    private static XElement Pattern() => new(
        Svg + "defs",
        new XElement(
            Svg + "pattern",
            new XAttribute("id", Hatching),
            new XAttribute("width", 16),
            new XAttribute("height", 16),
            new XAttribute("patternUnits", "userSpaceOnUse"),
            new XAttribute("patternTransform", "rotate(45)"),
            new XElement(Svg + "rect", new XAttribute("width", 16), new XAttribute("height", 16), new XAttribute("fill", "#ffffff")),
            new XElement(Svg + "rect", new XAttribute("width", 7), new XAttribute("height", 16), new XAttribute("fill", ChartPolicy.Ink))));
}

/// <param name="Size">Of the letters.</param>
/// <param name="Align">"start", "middle" or "end", as SVG says it.</param>
/// <param name="IsBold">Whether they are bold.</param>
internal sealed record ChartText(double Size, string Align = "start", bool IsBold = false);
