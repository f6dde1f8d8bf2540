using System.Diagnostics;
using System.Text;
using Bot.Dialogs.Configuration;
using Bot.Domain.Divisions;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Divisions;

public class DivisionTests
{
    private static readonly IDivisionCatalog Catalog = OfficeFiles.Shipped.Divisions;

    [Fact]
    public void Today_there_are_34_provinces_and_3321_communes_in_two_levels()
    {
        var communes = Catalog.Provinces.SelectMany(p => Catalog.CommunesOf(p.Code)).ToList();

        Catalog.Provinces.Count.ShouldBe(34);
        Catalog.Provinces.Count(p => p.Name.StartsWith("Thành phố ", StringComparison.Ordinal)).ShouldBe(9);
        communes.Count.ShouldBe(3321);
        communes.Count(c => c.Name.StartsWith("Phường ", StringComparison.Ordinal)).ShouldBe(709);
        communes.Count(c => c.Name.StartsWith("Đặc khu ", StringComparison.Ordinal)).ShouldBe(13);
        Catalog.CommunesOf("38").Count.ShouldBe(166);
    }

    [Fact]
    public void All_names_are_composed_and_clean()
    {
        var names = Catalog.Provinces.Concat(Catalog.Provinces.SelectMany(p => Catalog.CommunesOf(p.Code))).Select(d => d.Name);

        names.ShouldAllBe(n => n.IsNormalized(NormalizationForm.FormC) && n.Trim() == n && !n.Contains('’', StringComparison.Ordinal));
    }

    [Fact]
    public void The_communes_that_became_wards_in_2026_are_wards()
    {
        Catalog.Find("26368")!.Name.ShouldBe("Phường Long Thành");
        Catalog.Find("07840")!.Name.ShouldBe("Phường Hiệp Hòa");
        Catalog.Find("75")!.Name.ShouldBe("Thành phố Đồng Nai");
        Catalog.Find("22")!.Name.ShouldBe("Thành phố Quảng Ninh");
    }

    [Theory]
    [InlineData("ham rong", "Phường Hàm Rồng")]
    [InlineData("p. hạc thành", "Phường Hạc Thành")]
    [InlineData("XÃ TRIỆU SƠN", "Xã Triệu Sơn")]
    [InlineData("trieu son", "Xã Triệu Sơn")]
    [InlineData("tp. ham rong", "Phường Hàm Rồng")]
    [InlineData("quan son", "Xã Quan Sơn")]
    public void A_typed_name_finds_its_unit(string typed, string found) =>
        DivisionSearch.Find(Catalog.CommunesOf("38"), typed)[0].Name.ShouldBe(found);

    [Fact]
    public void Names_that_differ_only_by_marks_are_offered_as_a_choice() =>
        DivisionSearch.Find(Catalog.CommunesOf("38"), "dong tien").Select(d => d.Name).ShouldBe(["Xã Đồng Tiến", "Phường Đông Tiến"], ignoreOrder: true);

    [Fact]
    public void The_kind_tells_them_apart() => DivisionSearch.Find(Catalog.CommunesOf("38"), "phuong dong tien").ShouldHaveSingleItem().Name.ShouldBe("Phường Đông Tiến");

    [Fact]
    public void Either_placement_of_a_mark_is_found() =>
        DivisionSearch.Find(Catalog.Provinces, "Thanh Hoá").ShouldHaveSingleItem().Name.ShouldBe("Tỉnh Thanh Hóa");

    [Fact]
    public void An_address_names_each_part_once() =>
        AddressText.Of(Catalog, new HomeAddress("38", "14797", "Số 120 đường Lê Duẩn")).ShouldBe("Số 120 đường Lê Duẩn, Phường Hạc Thành, Tỉnh Thanh Hóa");
}
