using Bot.Domain.Venues;

namespace Bot.Tests.Domain.Venues;

public class PaperFileTests
{
    private static readonly VenueCode Code = VenueCode.Create(new Random(5));

    [Fact]
    public void Every_paper_in_every_format_is_found_again_by_its_key()
    {
        foreach (var paper in Enum.GetValues<VenuePaper>())
        {
            foreach (var format in Enum.GetValues<PaperFormat>())
            {
                var file = new PaperFile(paper, Code, format);

                PaperFile.TryParse(file.Key, out var read).ShouldBeTrue();
                read.ShouldBe(file);
                file.FileName.ShouldContain(Code.Value);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("venue-paper/")]
    [InlineData("venue-paper/poster")]
    [InlineData("venue-paper/poster/K7QM2PXX.exe")]
    [InlineData("venue-paper/../secret/K7QM.pdf")]
    [InlineData("venue-qr/poster/K7QM2PXB.pdf")]
    public void Anything_else_is_no_paper(string key) => PaperFile.TryParse(key, out _).ShouldBeFalse();
}
