using System.Text;
using Bot.Domain.Divisions;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Divisions;

public class FormerDivisionTests
{
    private static readonly IDivisionCatalog Catalog = OfficeFiles.Shipped.Divisions;

    [Fact]
    public void In_2021_there_were_63_provinces_705_districts_and_10599_communes()
    {
        var levels = Catalog.Former.Units.CountBy(u => u.Level).ToDictionary();

        levels[FormerLevel.Province].ShouldBe(63);
        levels[FormerLevel.District].ShouldBe(705);
        levels[FormerLevel.Commune].ShouldBe(10_599);
        Catalog.Former.Units.Count(u => u.Level == FormerLevel.District && u.Province.Code == "38").ShouldBe(27);
        Catalog.Former.Units.Count(u => u.Level == FormerLevel.Commune && u.Province.Code == "38").ShouldBe(559);
    }

    [Fact]
    public void Every_unit_of_today_is_reached_from_2021()
    {
        var communes = Catalog.Provinces.SelectMany(p => Catalog.CommunesOf(p.Code));
        var provinces = Catalog.Former.Units.Where(u => u.Level == FormerLevel.Province).SelectMany(u => u.Today);

        communes.ShouldAllBe(c => Catalog.Former.Behind(c.Code).Count > 0);
        provinces.Distinct().Count().ShouldBe(34);
    }

    [Fact]
    public void Every_unit_of_2021_lies_somewhere_today_and_in_the_province_that_its_own_became()
    {
        Catalog.Former.Units.ShouldAllBe(u => Catalog.Former.CommunesOf(u).Count > 0);
        Catalog.Former.Units.Where(u => Catalog.Former.CommunesOf(u).Any(c => !u.Province.Today.Contains(Catalog.Find(c)!.ParentCode!))).ShouldBeEmpty();
    }

    [Fact]
    public void Old_names_are_composed_and_clean() =>
        Catalog.Former.Units.ShouldAllBe(u => u.Name.IsNormalized(NormalizationForm.FormC) && u.Name.Trim() == u.Name && !u.Name.Contains('’', StringComparison.Ordinal));

    [Fact]
    public void A_district_became_what_its_communes_became()
    {
        var district = Catalog.Former.Units.Single(u => u.Name == "Huyện Triệu Sơn");

        Catalog.Former.CommunesOf(district).Select(c => Catalog.Find(c)!.Name).ShouldBe(
            ["Xã Triệu Sơn", "Xã Thọ Bình", "Xã Hợp Tiến", "Xã Tân Ninh", "Xã Đồng Tiến", "Xã Thọ Ngọc", "Xã Thọ Phú", "Xã An Nông"], ignoreOrder: true);
    }

    [Fact]
    public void A_unit_ended_on_the_eve_of_its_resolution()
    {
        Catalog.Former.Units.Single(u => u.Code == "15790").Until.ShouldBe(new DateOnly(2024, 1, 31));
        Catalog.Former.Units.Single(u => u.Code == "14758").Until.ShouldBe(new DateOnly(2025, 6, 30));
    }
}
