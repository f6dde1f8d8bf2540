using Bot.Dialogs.Actions.Divisions;
using Bot.Domain.Divisions;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Actions.Divisions;

public class DivisionLabelsTests
{
    private static readonly IDivisionCatalog Catalog = OfficeFiles.Shipped.Divisions;

    [Fact]
    public void Every_label_with_an_old_name_fits_on_a_button()
    {
        foreach (var (former, code) in Catalog.Former.Units.SelectMany(u => Catalog.Former.CommunesOf(u).Select(code => (u, code))))
        {
            var today = Catalog.Find(code)!;
            var label = DivisionLabels.Option(today, Catalog.Find(today.ParentCode!), former);

            label.Vi.Length.ShouldBeLessThanOrEqualTo(64, label.Vi);
            label.En.Length.ShouldBeLessThanOrEqualTo(64, label.En);
        }
    }

    [Fact]
    public void The_old_name_stands_behind_the_new_one()
    {
        var former = Catalog.Former.Units.Single(u => u.Name == "Phường Đông Thọ" && u.Province.Code == "38");

        DivisionLabels.Option(Catalog.Find("14758")!, null, former).Vi.ShouldBe("Phường Hàm Rồng (trước là phường Đông Thọ, thành phố Thanh Hóa)");
        DivisionLabels.Option(Catalog.Find("14758")!, Catalog.Find("38"), former).En.ShouldBe("Phường Hàm Rồng, Thanh Hóa (formerly phường Đông Thọ, Thanh Hóa)");
    }
}
