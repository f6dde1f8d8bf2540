using Bot.Documents.Posters;
using Bot.Domain.Venues;
using Bot.Tests.Guards;

namespace Bot.Tests.Documents.Posters;

public sealed class PosterTemplateTests : IDisposable
{
    private readonly DirectoryInfo _config = Directory.CreateTempSubdirectory("posters");

    public PosterTemplateTests()
    {
        var folder = _config.CreateSubdirectory("posters").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "config/posters"), "*.svg"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => _config.Delete(recursive: true);

    [Theory]
    [InlineData("id=\"qr\"", "id=\"other\"", "qr", "missing")]
    [InlineData("id=\"code\"", "id=\"name\"", "name", "two things")]
    [InlineData("width=\"150\" height=\"150\"", "width=\"149\" height=\"150\"", "qr", "149 mm")]
    [InlineData("<rect id=\"qr\"", "<rect transform=\"scale(0.1)\" id=\"qr\"", "qr", "transform")]
    [InlineData("width=\"210mm\"", "width=\"100%\"", "svg", "millimetres")]
    [InlineData("viewBox=\"0 0 210 297\"", "viewBox=\"0 0 210 210\"", "svg", "millimetres")]
    [InlineData("<rect id=\"name\"", "<circle id=\"name\"", "name", "not a rectangle")]
    [InlineData("y=\"34\" width=\"190\" height=\"20\"", "y=\"34\" width=\"190\" height=\"22\"", "name", "white margin")]
    [InlineData("data-size=\"16\"", "data-size=\"big\"", "code", "data-size")]
    [InlineData("</svg>", "", "line", "XML")]
    [InlineData("<!-- B", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><!-- B", "line", "XML")]
    public void A_broken_template_is_told_with_file_place_and_fix(string old, string changed, string place, string problem)
    {
        Edit("poster.svg", text => text.Replace(old, changed, StringComparison.Ordinal));

        var fault = Should.Throw<InvalidTemplatesException>(() => PosterShop.Open(_config.FullName)).Faults[0];

        fault.File.ShouldBe("posters/poster.svg");
        fault.Place.ShouldStartWith(place);
        fault.Problem.ShouldContain(problem);
        fault.Fix.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_missing_template_and_a_label_larger_than_the_sheet_are_told_at_once()
    {
        File.Delete(Path.Combine(_config.FullName, "posters/table-card.svg"));
        Edit("label.svg", text => text.Replace("width=\"99mm\" height=\"67mm\"", "width=\"396mm\" height=\"268mm\"", StringComparison.Ordinal));

        var faults = Should.Throw<InvalidTemplatesException>(() => PosterShop.Open(_config.FullName)).Faults;

        faults.Select(f => f.File).ShouldBe(["posters/table-card.svg", "posters/label.svg"]);
    }

    [Fact]
    public void A_logo_is_carried_inside_the_drawing_and_one_that_is_too_large_is_refused()
    {
        var logo = Path.Combine(_config.FullName, "posters/logo.svg");
        File.WriteAllText(logo, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        PosterShop.Open(_config.FullName).Draw(VenuePaper.Poster, PosterTests.Content).ShouldContain("data:image/svg+xml;base64,");

        File.WriteAllBytes(logo, new byte[PosterPolicy.LargestLogo + 1]);
        Should.Throw<InvalidTemplatesException>(() => PosterShop.Open(_config.FullName)).Faults.Single().File.ShouldBe("posters/logo.svg");
    }

    [Fact]
    public void Without_a_logo_its_place_stays_empty() =>
        PosterShop.Open(_config.FullName).Draw(VenuePaper.Poster, PosterTests.Content).ShouldNotContain("<image");

    private void Edit(string file, Func<string, string> change)
    {
        var path = Path.Combine(_config.FullName, "posters", file);
        var before = File.ReadAllText(path);
        var after = change(before);
        after.ShouldNotBe(before);
        File.WriteAllText(path, after);
    }
}
