using Bot.Domain.Spreadsheets;

namespace Bot.Tests.Domain.Spreadsheets;

public class TableColumnsTests
{
    private static readonly TableColumn[] Known =
    [
        new("name", "Tên địa điểm", "Name", IsNeeded: true) { Also = ["tên"] },
        new("street", "Số nhà, phố, thôn", "Street", IsNeeded: true),
        new("label", "Nhãn", "Label"),
    ];

    [Theory]
    [InlineData("Tên địa điểm|Số nhà, phố, thôn")]
    [InlineData("TEN DIA DIEM (*)|so nha pho thon")]
    [InlineData("Tên|STREET")]
    [InlineData("name|Số nhà / phố / thôn *")]
    public void Columns_are_known_by_their_names_in_any_spelling(string head)
    {
        var columns = TableColumns.Find(head.Split('|'), Known);

        columns.AreComplete.ShouldBeTrue();
        (columns.Place("name"), columns.Place("street"), columns.Place("label")).ShouldBe((0, 1, null));
    }

    [Fact]
    public void What_is_missing_doubled_or_unknown_is_told()
    {
        var columns = TableColumns.Find(["Tên", "", "Ghi chú", "Nhãn", "Tên địa điểm"], Known);

        columns.AreComplete.ShouldBeFalse();
        columns.Missing.Select(c => c.Id).ShouldBe(["street"]);
        columns.Doubled.Select(c => c.Id).ShouldBe(["name"]);
        columns.Unknown.ShouldBe(["Ghi chú"]);
    }

    [Fact]
    public void A_line_shorter_than_the_head_has_empty_cells()
    {
        var line = new TableLine(2, ["A"]);

        (line.Cell(0), line.Cell(5), line.Cell(null)).ShouldBe(("A", string.Empty, string.Empty));
    }
}
