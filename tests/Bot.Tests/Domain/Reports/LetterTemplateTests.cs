using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Units;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Reports;

public class LetterTemplateTests
{
    private static readonly Unit Province = Unit(1, "TINH-MAU", "Tỉnh Mẫu");
    private static readonly Unit Division = Unit(2, "PHONG-MAU", "Phòng Mẫu");

    [Fact]
    public void A_unit_without_an_entry_gets_a_letter_of_its_own_name_to_the_unit_above()
    {
        var frame = Shipped("PHONG-MAU").Frame(Table(Division, Province), "Thanh Hóa");

        (frame.BodyAbove, frame.Issuer, frame.Code, frame.Place).ShouldBe(("Tỉnh Mẫu", "Phòng Mẫu", "BC-PHONG-MAU", "Thanh Hóa"));
        frame.Addressees.ShouldBe(["Tỉnh Mẫu"]);
        frame.Subject.ShouldBe("Kết quả quét mã QR tại cơ quan, đơn vị, nhà trường tháng 11 năm 2026");
        frame.Opening.Concat(frame.Closing).ShouldAllBe(t => t.Contains("Phòng Mẫu", StringComparison.Ordinal) && !t.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void At_the_top_of_the_tree_room_is_left_for_whom_it_goes_to()
    {
        var frame = Shipped("TINH-MAU").Frame(Table(Province, null), "Thanh Hóa");

        frame.BodyAbove.ShouldBeEmpty();
        frame.Addressees.ShouldHaveSingleItem().ShouldAllBe(c => c == '…');
    }

    [Fact]
    public void An_entry_of_the_unit_goes_before_that_of_all() => Shipped("SO-MAU").Addressees.ShouldBe(["Ủy ban nhân dân tỉnh Mẫu"]);

    [Theory]
    [InlineData("Giám đốc", "", "Giám đốc")]
    [InlineData("Phó Giám đốc", "KT. Giám đốc", "Phó Giám đốc")]
    [InlineData("Phó Hiệu trưởng phụ trách", "KT. Hiệu trưởng", "Phó Hiệu trưởng")]
    [InlineData("", "", "Thủ trưởng đơn vị")]
    public void A_deputy_signs_on_behalf_of_the_head(string held, string authority, string title)
    {
        var signer = Shipped("PHONG-MAU").Frame(Table(Division, Province, held), "Thanh Hóa").Signer;

        (signer.Authority, signer.Title, signer.Name).ShouldBe((authority, title, "Trần Thị Mẫu"));
    }

    [Fact]
    public void What_the_office_writes_about_the_signer_goes_before_the_list()
    {
        var signer = (Shipped("PHONG-MAU") with { SignerAuthority = "TM. Ủy ban nhân dân", SignerTitle = "Chủ tịch" }).Frame(Table(Division, Province, "Phó Chủ tịch"), "Thanh Hóa").Signer;

        (signer.Authority, signer.Title).ShouldBe(("TM. Ủy ban nhân dân", "Chủ tịch"));
    }

    private static LetterTemplate Shipped(string unit) => LetterTemplate.For(OfficeFiles.Shipped.Letters, unit);

    private static ComposedTable Table(Unit scope, Unit? above, string title = "Trưởng phòng") => new(
        new ReportTable { Period = "Tháng 11/2026", Scope = scope.Name, Groups = [], MadeAt = TemporaryStore.Start }, new DateOnly(2026, 11, 1), scope, above,
        new LetterSigner { Title = title, Name = "Trần Thị Mẫu" });

    private static Unit Unit(long id, string code, string name) => new()
    {
        Id = new UnitId(id), Code = UnitCode.FromStored(code), Name = name, Kind = "department", ValidFrom = new DateOnly(2025, 7, 1),
    };
}
