using System.Globalization;
using System.Xml.Linq;

namespace Bot.Documents.Posters;

/// <summary>A rectangle of a drawing, in the drawing's own units.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Middle => X + (Width / 2);

    public bool Overlaps(Box other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

    public static Box? Of(XElement rectangle) =>
        Number(rectangle, "x", 0) is { } x && Number(rectangle, "y", 0) is { } y
        && Number(rectangle, "width") is { } width and > 0 && Number(rectangle, "height") is { } height and > 0
            ? new Box(x, y, width, height)
            : null;

    /// <summary>A number as SVG writes it, for attributes.</summary>
    public static string Written(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static double? Number(XElement element, string name, double? otherwise = null) =>
        (string?)element.Attribute(name) is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : null;
}
