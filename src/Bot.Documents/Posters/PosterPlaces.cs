using System.Globalization;
using System.Xml.Linq;

namespace Bot.Documents.Posters;

/// <summary>The places a template may name, what must stand in each, and how a template is checked for them.</summary>
internal static class PosterPlaces
{
    /// <summary>The QR itself; its white margin is drawn around the place.</summary>
    public const string Qr = "qr";

    /// <summary>The venue's name.</summary>
    public const string Name = "name";

    /// <summary>The eight characters for typing.</summary>
    public const string Code = "code";

    /// <summary>The office's phone.</summary>
    public const string Hotline = "hotline";

    /// <summary>The venue's address; need not be there.</summary>
    public const string Address = "address";

    /// <summary>The office's name; need not be there.</summary>
    public const string Office = "office";

    /// <summary>config/posters/logo.svg or logo.png, if there is one; need not be there.</summary>
    public const string Logo = "logo";

    /// <summary>The address behind the QR, for those who read it; need not be there.</summary>
    public const string Url = "url";

    private static readonly string[] Required = [Qr, Name, Code, Hotline];
    private static readonly string[] All = [.. Required, Address, Office, Logo, Url];

    /// <summary>The rectangle of a place, or null.</summary>
    public static XElement? Find(XElement root, string place) => root.Descendants().FirstOrDefault(e => (string?)e.Attribute("id") == place);

    public static void Check(XElement root, string shown, double unit, double smallestCode, List<TemplateFault> faults)
    {
        foreach (var place in All)
        {
            var found = root.Descendants().Count(e => (string?)e.Attribute("id") == place);
            if (found == 0 && Required.Contains(place))
            {
                faults.Add(new(shown, place, "the named place is missing", $"draw a rectangle where it goes and give it the id \"{place}\""));
            }
            else if (found > 1)
            {
                faults.Add(new(shown, place, "two things bear this id", "rename one of them"));
            }
            else if (found == 1)
            {
                CheckPlace(Find(root, place)!, shown, place, faults);
            }
        }

        CheckCode(root, shown, unit, smallestCode, faults);
    }

    private static void CheckPlace(XElement place, string shown, string name, List<TemplateFault> faults)
    {
        if (place.Name != PosterTemplate.Svg + "rect" || Box.Of(place) is null)
        {
            faults.Add(new(shown, name, "the place is not a rectangle with width and height", "draw a rectangle (rect) there and give it this id"));
        }

        if (Box.Number(place, "data-size", 1) is not > 0)
        {
            faults.Add(new(shown, name, "data-size is not a size", "write the wished height of the letters in the drawing's units, such as data-size=\"12\""));
        }

        if (name == Qr && place.AncestorsAndSelf().Any(e => e.Attribute("transform") is not null))
        {
            faults.Add(new(shown, name, "the place is moved or scaled by a transform, so that its printed size cannot be told", "take it out of its group, or remove the attribute \"transform\""));
        }
    }

    private static void CheckCode(XElement root, string shown, double unit, double smallest, List<TemplateFault> faults)
    {
        if (Find(root, Qr) is { } place && Box.Of(place) is { } box && Math.Min(box.Width, box.Height) * unit < smallest - 0.05)
        {
            var millimetres = (Math.Min(box.Width, box.Height) * unit).ToString("0.#", CultureInfo.InvariantCulture);
            faults.Add(new(shown, Qr, $"the code would be printed {millimetres} mm wide", $"make the place at least {smallest:0} mm wide and high"));
        }

        CheckMargin(root, shown, faults);
    }

    /// <summary>The white margin belongs to the code: cameras fail when something is printed into it.</summary>
    private static void CheckMargin(XElement root, string shown, List<TemplateFault> faults)
    {
        if (Find(root, Qr) is not { } code || Box.Of(code) is not { } box)
        {
            return;
        }

        var margin = Math.Min(box.Width, box.Height) * PosterPolicy.MarginShare;
        var wide = new Box(box.X - margin, box.Y - margin, box.Width + (2 * margin), box.Height + (2 * margin));
        foreach (var place in All.Where(p => p != Qr))
        {
            if (Find(root, place) is { } other && other.Attribute("transform") is null && Box.Of(other) is { } rectangle && wide.Overlaps(rectangle))
            {
                faults.Add(new(shown, place, "the place lies in the white margin of the code", FormattableString.Invariant($"leave {margin:0.#} units free on every side of \"qr\"")));
            }
        }
    }
}
