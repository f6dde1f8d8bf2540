using Bot.Domain.Countries;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Countries;

public class CountryCatalogTests
{
    private static readonly CountryCatalog Shipped = OfficeFiles.Shipped.Countries;

    [Fact]
    public void The_form_of_2021_had_199_countries_and_so_have_we()
    {
        Shipped.All.Count.ShouldBe(199);
        Shipped.All[0].Code.ShouldBe(CountryCode.Vietnam);
    }

    [Theory]
    [InlineData("Lào", "LA")]
    [InlineData("lao", "LA")]
    [InlineData("han quoc", "KR")]
    [InlineData("SOUTH KOREA", "KR")]
    [InlineData("trung quoc", "CN")]
    [InlineData("my", "MM,US")]
    [InlineData("dai loan", "TW")]
    [InlineData("guinea", "GN")]
    [InlineData("united", "US,AE,GB")]
    [InlineData("xyz", "")]
    public void Countries_are_found_in_both_languages_without_marks(string typed, string codes) =>
        string.Join(',', Shipped.Search(typed).Select(c => c.Code.Value)).ShouldBe(codes);

    [Fact]
    public void An_empty_search_is_the_whole_list() => Shipped.Search(" ").Count.ShouldBe(Shipped.All.Count);
}
