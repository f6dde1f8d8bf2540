using System.Xml.Linq;
using Bot.Domain.Venues;

namespace Bot.Documents.Posters;

/// <summary>The office's templates, read and checked once at start, and the drawings made from them.</summary>
public sealed class PosterShop
{
    private static readonly XNamespace Svg = PosterTemplate.Svg;

    // A4 with the margin that every printer can keep.
    private const double SheetWidth = 210;
    private const double SheetHeight = 297;
    private const double LeastMargin = 5;

    private static readonly (VenuePaper Paper, string File, double SmallestCode)[] Files =
    [
        (VenuePaper.Poster, "poster.svg", PosterPolicy.SmallestPosterCode),
        (VenuePaper.TableCard, "table-card.svg", PosterPolicy.SmallestCode),
        (VenuePaper.VehicleSticker, "vehicle-sticker.svg", PosterPolicy.SmallestCode),
        (VenuePaper.Label, "label.svg", PosterPolicy.SmallestCode),
    ];

    private readonly Dictionary<VenuePaper, PosterTemplate> _templates;
    private readonly PosterLogo? _logo;

    private PosterShop(Dictionary<VenuePaper, PosterTemplate> templates, PosterLogo? logo)
    {
        (_templates, _logo) = (templates, logo);
    }

    /// <param name="configFolder">The folder that holds posters/.</param>
    /// <exception cref="InvalidTemplatesException">A template is missing or broken; all faults of all are told at once.</exception>
    public static PosterShop Open(string configFolder)
    {
        var folder = Path.Combine(configFolder, "posters");
        var faults = new List<TemplateFault>();
        var templates = new Dictionary<VenuePaper, PosterTemplate>();
        foreach (var (paper, file, smallest) in Files)
        {
            if (PosterTemplate.Read(Path.Combine(folder, file), "posters/" + file, smallest, faults) is { } template)
            {
                templates[paper] = template;
            }
        }

        var logo = PosterLogo.Read(folder, faults);
        if (templates.TryGetValue(VenuePaper.Label, out var label) && Across(label) * Down(label) == 0)
        {
            faults.Add(new("posters/label.svg", "svg", "a label does not fit an A4 sheet", "make it at most 200 mm wide and 287 mm high"));
        }

        return faults.Count == 0 ? new PosterShop(templates, logo) : throw new InvalidTemplatesException(faults);
    }

    /// <summary>A paper of one venue as SVG.</summary>
    public string Draw(VenuePaper paper, PosterContent content) => Written(PosterDrawing.Fill(_templates[paper], content, _logo));

    /// <summary>A4 sheets full of labels, one for each content, as SVG.</summary>
    public IReadOnlyList<string> DrawSheets(IReadOnlyList<PosterContent> contents)
    {
        var template = _templates[VenuePaper.Label];
        return [.. contents.Chunk(Across(template) * Down(template)).Select(page => Written(Sheet(template, page)))];
    }

    private XElement Sheet(PosterTemplate label, PosterContent[] contents)
    {
        var (across, down) = (Across(label), Down(label));
        var left = (SheetWidth - (across * label.Width)) / 2;
        var top = (SheetHeight - (down * label.Height)) / 2;
        var sheet = new XElement(
            Svg + "svg",
            new XAttribute("width", "210mm"),
            new XAttribute("height", "297mm"),
            new XAttribute("viewBox", "0 0 210 297"),
            new XElement(Svg + "rect", new XAttribute("width", 210), new XAttribute("height", 297), new XAttribute("fill", "#ffffff")));
        for (var i = 0; i < contents.Length; i++)
        {
            var filled = PosterDrawing.Fill(label, contents[i], _logo);
            filled.SetAttributeValue("x", Box.Written(left + (i % across * label.Width)));
            filled.SetAttributeValue("y", Box.Written(top + (i / across * label.Height)));
            filled.SetAttributeValue("width", Box.Written(label.Width));
            filled.SetAttributeValue("height", Box.Written(label.Height));
            sheet.Add(filled);
        }

        return sheet;
    }

    private static int Across(PosterTemplate label) => (int)((SheetWidth - (2 * LeastMargin)) / label.Width);

    private static int Down(PosterTemplate label) => (int)((SheetHeight - (2 * LeastMargin)) / label.Height);

    private static string Written(XElement drawing) => drawing.ToString(SaveOptions.DisableFormatting);
}
