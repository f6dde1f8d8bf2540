using Bot.Dialogs.Flows.Reading;

namespace Bot.Tests.Dialogs.Flows;

public class CommonTextsTests
{
    [Theory]
    [InlineData("words: [\"quay lại\", \"trở lại\", \"back\"]", "words: [\"huỷ\"]", "D062")]
    [InlineData("slash: [quaylai, back]", "slash: [huy]", "D062")]
    [InlineData("  send:\n", "  sent:\n", "D004", "D006")]
    [InlineData("vi: \"Sửa {label}\"", "vi: \"Sửa {lable}\"", "D050", "D051")]
    [InlineData("vi: \"Sửa {label}\"", "vi: \"Sửa\"", "D051")]
    [InlineData("    vi: \"(không có)\"\n", "", "D010")]
    [InlineData("    slash: [menu]\n", "", "")]
    [InlineData("  menu:\n    slash: [menu]\n    words: [\"menu\", \"trang chính\", \"danh mục\"]\n    button: { vi: \"Trang chính\", en: \"Main menu\" }\n", "", "D006")]
    [InlineData("vi: \"Làm tiếp\"", "vi: \"Làm tiếp việc đang làm dở trước đó của bạn\"", "D060")]
    public void A_fault_in_the_common_texts_is_told(string old, string now, params string[] codes)
    {
        var at = FlowFiles.Common.Text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, old);

        var check = FlowFiles.Check((FlowReader.CommonFile, FlowFiles.Common.Text.Remove(at, old.Length).Insert(at, now)));

        check.Findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal).ShouldBe(codes.Where(c => c.Length > 0));
    }
}
