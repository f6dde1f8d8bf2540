using Bot.Domain.Divisions;
using Bot.Domain.Text;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Divisions;

public class PlaceSearchTests
{
    private static readonly IDivisionCatalog Catalog = OfficeFiles.Shipped.Divisions;
    private static readonly IReadOnlyList<Division> Provinces = [.. Catalog.Provinces.OrderBy(p => p.Code == "38" ? 0 : 1)];
    private static readonly IReadOnlyList<Division> ThanhHoa = Catalog.CommunesOf("38");
    private static readonly IReadOnlyList<Division> All = [.. Provinces.SelectMany(p => Catalog.CommunesOf(p.Code))];

    [Theory]
    [InlineData("Phường Đông Thọ", "Phường Hàm Rồng")]
    [InlineData("dong tho", "Phường Hàm Rồng")]
    [InlineData("P. ĐÔNG THỌ", "Phường Hàm Rồng")]
    [InlineData("xã đông thọ", "Phường Hàm Rồng")]
    [InlineData("đông thọ, tp thanh hoá", "Phường Hàm Rồng")]
    [InlineData("phường đông thọ thành phố thanh hóa", "Phường Hàm Rồng")]
    [InlineData("thiệu phú", "Xã Thiệu Hóa")]
    [InlineData("TT. Thiệu Hóa", "Xã Thiệu Hóa")]
    public void An_old_name_finds_the_unit_of_today(string typed, string found)
    {
        var only = PlaceSearch.Communes(Catalog, ThanhHoa, typed).ShouldHaveSingleItem();

        only.Division.Name.ShouldBe(found);
        only.Former.ShouldNotBeNull();
    }

    [Fact]
    public void A_name_of_today_stays_the_unit_of_today() =>
        PlaceSearch.Communes(Catalog, ThanhHoa, "phường hạc thành").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Division.Code.ShouldBe("14797"),
            f => f.Former.ShouldBeNull());

    [Fact]
    public void A_name_of_today_is_not_asked_about_because_of_an_old_one_elsewhere() =>
        PlaceSearch.Communes(Catalog, All, "ham rong").ShouldHaveSingleItem().Division.ParentCode.ShouldBe("38");

    [Fact]
    public void A_commune_that_went_into_several_gives_them_all() =>
        PlaceSearch.Communes(Catalog, ThanhHoa, "xã hải yến").Select(f => f.Division.Name)
            .ShouldBe(["Phường Hải Bình", "Phường Nghi Sơn", "Phường Đào Duy Từ"], ignoreOrder: true);

    [Fact]
    public void Old_units_of_one_name_are_all_given_and_the_district_tells_them_apart()
    {
        var all = PlaceSearch.Communes(Catalog, All, "đông thọ");

        all.Count.ShouldBeGreaterThan(2);
        all[0].Division.Name.ShouldBe("Phường Hàm Rồng");
        PlaceSearch.Communes(Catalog, All, "đông thọ, huyện yên phong").ShouldHaveSingleItem().Former!.Parent!.Name.ShouldBe("Huyện Yên Phong");
        PlaceSearch.Communes(Catalog, All, "xa dong tho huyen yen phong").ShouldHaveSingleItem().Former!.Parent!.Name.ShouldBe("Huyện Yên Phong");
    }

    [Theory]
    [InlineData("huyện triệu sơn", 8)]
    [InlineData("h. trieu son", 8)]
    [InlineData("trieu son", 1)]
    public void A_district_gives_what_lies_in_it_unless_a_commune_bears_the_name(string typed, int count) =>
        PlaceSearch.Communes(Catalog, ThanhHoa, typed).Count.ShouldBe(count);

    [Fact]
    public void An_old_province_gives_its_communes() =>
        PlaceSearch.Communes(Catalog, All, "tỉnh hà giang").ShouldAllBe(f => f.Division.ParentCode == "08" && f.Former!.Name == "Tỉnh Hà Giang");

    [Fact]
    public void A_commune_of_which_no_source_tells_gives_what_its_district_became()
    {
        var found = PlaceSearch.Communes(Catalog, All, "xã tà chải");

        found.Count.ShouldBeGreaterThan(1);
        found.ShouldAllBe(f => f.Former!.Name == "Huyện Bắc Hà");
    }

    [Theory]
    [InlineData("Hà Giang", "Tỉnh Tuyên Quang")]
    [InlineData("tinh ha nam", "Tỉnh Ninh Bình")]
    [InlineData("huyện triệu sơn", "Tỉnh Thanh Hóa")]
    [InlineData("thanh hoa", "Tỉnh Thanh Hóa")]
    [InlineData("phuong ham rong", "Tỉnh Thanh Hóa")]
    public void Any_name_finds_the_province_of_today(string typed, string found) =>
        PlaceSearch.Provinces(Catalog, Provinces, typed)[0].Division.Name.ShouldBe(found);

    [Fact]
    public void Every_old_name_finds_its_unit_with_and_without_marks_in_any_case()
    {
        var random = new Random(4);
        foreach (var unit in Catalog.Former.Units.Where(u => u.Level == FormerLevel.Commune && u.Province.Code == "38").OrderBy(_ => random.Next()).Take(150))
        {
            var wanted = Catalog.Former.CommunesOf(unit);
            foreach (var typed in new[] { unit.Name, unit.Name.ToUpperInvariant(), VietnameseText.Fold(unit.Name), $"{unit.Name}, {unit.Parent!.Name}" })
            {
                PlaceSearch.Communes(Catalog, ThanhHoa, typed).Select(f => f.Division.Code).Intersect(wanted).ShouldNotBeEmpty($"{typed} ({unit.Code})");
            }
        }
    }

    [Theory]
    [InlineData(",")]
    [InlineData(" , ,")]
    [InlineData("xa")]
    [InlineData("huyen ")]
    [InlineData("' OR 1=1; --")]
    [InlineData("tinh tinh tinh, tinh, , tinh")]
    public void Nonsense_is_answered_without_a_fault(string typed) =>
        Should.NotThrow(() => (PlaceSearch.Communes(Catalog, All, typed), PlaceSearch.Provinces(Catalog, Provinces, typed)));
}
