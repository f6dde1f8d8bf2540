using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Bot.Documents.Posters;

/// <summary>
/// A drawing of config/posters with named places: rectangles with the ids of <see cref="PosterPlaces"/>. Whatever else it holds is printed as it is.
/// </summary>
internal sealed class PosterTemplate
{
    internal static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XDocument _drawing;

    private PosterTemplate(XDocument drawing, double width, double height, double unit)
    {
        (_drawing, Width, Height, Unit) = (drawing, width, height, unit);
    }

    /// <summary>In millimetres.</summary>
    public double Width { get; }

    /// <summary>In millimetres.</summary>
    public double Height { get; }

    /// <summary>Millimetres of one unit of the drawing.</summary>
    public double Unit { get; }

    /// <summary>A copy to be filled.</summary>
    public XElement Copy() => new(_drawing.Root!);

    /// <summary>The template, or null with a fault for everything that is wrong.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">Its name for people.</param>
    /// <param name="smallestCode">What a side of the code must measure at least, in millimetres.</param>
    /// <param name="faults">Where faults are put.</param>
    public static PosterTemplate? Read(string path, string shown, double smallestCode, List<TemplateFault> faults)
    {
        var before = faults.Count;
        if (Parse(path, shown, faults) is not { Root: { } root } drawing || Size(root) is not { } size)
        {
            if (faults.Count == before)
            {
                faults.Add(new(shown, "svg", "it does not say its size in millimetres", "write width=\"210mm\" height=\"297mm\" viewBox=\"0 0 210 297\" (any size, both in mm, viewBox in the same proportion)"));
            }

            return null;
        }

        var template = new PosterTemplate(drawing, size.Width, size.Height, size.Unit);
        PosterPlaces.Check(root, shown, template.Unit, smallestCode, faults);
        return faults.Count == before ? template : null;
    }

    private static XDocument? Parse(string path, string shown, List<TemplateFault> faults)
    {
        if (!File.Exists(path))
        {
            faults.Add(new(shown, "file", "the file is missing", "copy it from the release"));
            return null;
        }

        try
        {
            // No document type: it could pull in other files, or grow without end.
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = PosterPolicy.LargestTemplate };
            using var reader = XmlReader.Create(path, settings);
            var drawing = XDocument.Load(reader);
            if (drawing.Root!.Name == Svg + "svg")
            {
                return drawing;
            }

            faults.Add(new(shown, "svg", "it is not an SVG drawing", "save it as plain SVG from the drawing program"));
        }
        catch (XmlException e)
        {
            var line = e.LineNumber.ToString(CultureInfo.InvariantCulture);
            faults.Add(new(shown, "line " + line, "it cannot be read as XML", "correct the line, or save the drawing again as plain SVG without a document type, at most 1 MB"));
        }

        return null;
    }

    private static (double Width, double Height, double Unit)? Size(XElement root)
    {
        if (Millimetres(root, "width") is not { } width || Millimetres(root, "height") is not { } height)
        {
            return null;
        }

        var view = ((string?)root.Attribute("viewBox") ?? string.Empty).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return view is [_, _, var w, var h]
            && double.TryParse(w, NumberStyles.Float, CultureInfo.InvariantCulture, out var across) && across > 0
            && double.TryParse(h, NumberStyles.Float, CultureInfo.InvariantCulture, out var down) && down > 0
            && Math.Abs((width / across / (height / down)) - 1) < 0.01
                ? (width, height, width / across)
                : null;
    }

    private static double? Millimetres(XElement root, string name) =>
        (string?)root.Attribute(name) is { } text && text.EndsWith("mm", StringComparison.Ordinal)
        && double.TryParse(text[..^2], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 10 and <= 2_000
            ? number
            : null;
}
