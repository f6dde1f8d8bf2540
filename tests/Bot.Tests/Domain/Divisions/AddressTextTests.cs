using Bot.Domain.Divisions;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Divisions;

public class AddressTextTests
{
    private const string HamRong = "14758";
    private const string HacThanh = "14797";
    private static readonly IDivisionCatalog Catalog = OfficeFiles.Shipped.Divisions;

    [Theory]
    [InlineData("Số 120 đường Lê Duẩn, phường Hạc Thành, tỉnh Thanh Hóa", "Số 120 đường Lê Duẩn")]
    [InlineData("Số 120 đường Lê Duẩn, P. Hạc Thành", "Số 120 đường Lê Duẩn")]
    [InlineData("Số 120 đường Lê Duẩn, hac thanh, TP Thanh Hoá, Thanh Hóa", "Số 120 đường Lê Duẩn")]
    [InlineData("Số 120 đường Lê Duẩn phường Hạc Thành tỉnh Thanh Hóa", "Số 120 đường Lê Duẩn")]
    [InlineData("Số 120, tổ 3", "Số 120, tổ 3")]
    [InlineData("Hạc Thành", "Hạc Thành")]
    [InlineData("120 Hạc Thành", "120 Hạc Thành")]
    [InlineData("Cạnh chợ phường Hạc Thành", "Cạnh chợ phường Hạc Thành")]
    [InlineData("Số 5, phường Hàm Rồng", "Số 5, phường Hàm Rồng")]
    [InlineData("", "")]
    public void A_street_loses_the_names_that_the_address_says_anyway(string typed, string street) =>
        AddressText.StreetOnly(Catalog, typed, Catalog.Find(HacThanh)!).ShouldBe(street);

    [Theory]
    [InlineData("Số 7 Trần Hưng Đạo, phường Đông Thọ, TP. Thanh Hóa, tỉnh Thanh Hóa", "Số 7 Trần Hưng Đạo")]
    [InlineData("7 Trần Hưng Đạo P.Đông Thọ thành phố Thanh Hóa", "7 Trần Hưng Đạo")]
    [InlineData("Số 7, Đông Thọ", "Số 7, Đông Thọ")]
    public void Old_names_go_too_but_a_bare_one_may_be_a_hamlet(string typed, string street) =>
        AddressText.StreetOnly(Catalog, typed, Catalog.Find(HamRong)!).ShouldBe(street);
}
