using System.Xml.Linq;
using Bot.Documents.QrImages;

namespace Bot.Documents.Posters;

/// <summary>Fills the places of a template. Text goes in as text, so that no name can become a part of the drawing.</summary>
internal static class PosterDrawing
{
    private static readonly XNamespace Svg = PosterTemplate.Svg;

    public static XElement Fill(PosterTemplate template, PosterContent content, PosterLogo? logo)
    {
        var root = template.Copy();
        Put(root, PosterPlaces.Qr, (_, box) => Code(content.Url, box));
        PutText(root, PosterPlaces.Name, content.Name);
        PutText(root, PosterPlaces.Code, content.Code);
        PutText(root, PosterPlaces.Hotline, content.Hotline);
        PutText(root, PosterPlaces.Address, content.Address);
        PutText(root, PosterPlaces.Office, content.Office);
        PutText(root, PosterPlaces.Url, content.Url);
        Put(root, PosterPlaces.Logo, (_, box) => logo?.In(box));
        root.SetAttributeValue("role", "img");
        root.AddFirst(new XElement(Svg + "title", TextFit.Of(content.Name, new Box(0, 0, 1_000, 1), 1).Lines is [var line, ..] ? $"{line} · {content.Code}" : content.Code));
        return root;
    }

    private static void PutText(XElement root, string place, string text) => Put(root, place, (rectangle, box) => Text(rectangle, box, text));

    private static void Put(XElement root, string place, Func<XElement, Box, XElement?> draw)
    {
        if (PosterPlaces.Find(root, place) is not { } rectangle)
        {
            return;
        }

        var drawn = draw(rectangle, Box.Of(rectangle)!.Value);
        if (drawn is not null && rectangle.Attribute("transform") is { } moved)
        {
            drawn = new XElement(Svg + "g", new XAttribute(moved), drawn);
        }

        rectangle.ReplaceWith(drawn);
    }

    /// <summary>The largest square of the place, with the white margin that cameras need around it whatever the template has there.</summary>
    private static XElement Code(string url, Box place)
    {
        var code = QrImage.Outline(url);
        var side = Math.Min(place.Width, place.Height);
        var left = place.Middle - (side / 2);
        var top = place.Y + ((place.Height - side) / 2);
        const int zone = QrImagePolicy.QuietZoneModules;
        var all = code.Modules + (2 * zone);
        return new XElement(
            Svg + "g",
            new XAttribute("id", "filled-qr"),
            new XAttribute("transform", $"translate({Box.Written(left)} {Box.Written(top)}) scale({Box.Written(side / code.Modules)})"),
            new XElement(Svg + "rect", new XAttribute("x", -zone), new XAttribute("y", -zone), new XAttribute("width", all), new XAttribute("height", all), new XAttribute("fill", "#ffffff")),
            new XElement(Svg + "path", new XAttribute("d", code.Path), new XAttribute("fill", "#000000"), new XAttribute("shape-rendering", "crispEdges")));
    }

    private static XElement Text(XElement rectangle, Box place, string text)
    {
        var isOneLine = (string?)rectangle.Attribute("id") is PosterPlaces.Code or PosterPlaces.Hotline or PosterPlaces.Url;
        var fit = TextFit.Of(text, place, Box.Number(rectangle, "data-size") ?? place.Height, isOneLine);
        var align = (string?)rectangle.Attribute("data-align") ?? "middle";
        var x = align switch { "start" => place.X, "end" => place.X + place.Width, _ => place.Middle };
        var step = fit.Size * TextFit.LineHeight;
        // The baseline of the first line: the block stands in the middle of the place.
        var first = place.Y + ((place.Height - (fit.Lines.Count * step)) / 2) + (fit.Size * 1.02);
        var drawn = new XElement(
            Svg + "g",
            new XAttribute("id", "filled-" + (string?)rectangle.Attribute("id")),
            new XAttribute("font-size", Box.Written(fit.Size)),
            new XAttribute("fill", (string?)rectangle.Attribute("data-color") ?? "#000000"),
            new XAttribute("font-weight", (string?)rectangle.Attribute("data-weight") ?? "normal"),
            new XAttribute("text-anchor", align));
        for (var i = 0; i < fit.Lines.Count; i++)
        {
            drawn.Add(new XElement(Svg + "text", new XAttribute("x", Box.Written(x)), new XAttribute("y", Box.Written(first + (i * step))), fit.Lines[i]));
        }

        return drawn;
    }
}
