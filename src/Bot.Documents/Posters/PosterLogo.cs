using System.Xml.Linq;

namespace Bot.Documents.Posters;

/// <summary>The office's logo, carried inside each drawing so that no file has to be found when it is printed.</summary>
internal sealed record PosterLogo(string ContentType, ReadOnlyMemory<byte> Content)
{
    private static readonly (string Name, string Type)[] Names = [("logo.svg", "image/svg+xml"), ("logo.png", "image/png")];

    /// <summary>logo.svg or else logo.png of the folder; none is no fault.</summary>
    public static PosterLogo? Read(string folder, List<TemplateFault> faults)
    {
        foreach (var (name, type) in Names)
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (!file.Exists)
            {
                continue;
            }

            if (file.Length <= PosterPolicy.LargestLogo)
            {
                return new PosterLogo(type, File.ReadAllBytes(file.FullName));
            }

            faults.Add(new("posters/" + name, "file", $"the logo has more than {PosterPolicy.LargestLogo / 1000} kB", "make it smaller: 600 pixels are enough"));
        }

        return null;
    }

    public XElement In(Box place) => new(
        PosterTemplate.Svg + "image",
        new XAttribute("x", Box.Written(place.X)),
        new XAttribute("y", Box.Written(place.Y)),
        new XAttribute("width", Box.Written(place.Width)),
        new XAttribute("height", Box.Written(place.Height)),
        new XAttribute("preserveAspectRatio", "xMidYMid meet"),
        new XAttribute("href", $"data:{ContentType};base64,{Convert.ToBase64String(Content.Span)}"));
}
