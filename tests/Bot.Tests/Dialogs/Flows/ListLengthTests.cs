using Bot.Channels.Zalo;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Messaging;

namespace Bot.Tests.Dialogs.Flows;

/// <summary>A text is measured with the longest values it can hold, and with the lists that stand under it on a channel of few buttons.</summary>
public class ListLengthTests
{
    private static readonly string Options = string.Join('\n', Enumerable.Range(1, 20).Select(n =>
        $$"""      - o{{n}}: { vi: "Lựa chọn số {{n}} {{new string('a', 70)}}", en: "Choice number {{n}} {{new string('b', 70)}}", short: { vi: "Số {{n}}", en: "No. {{n}}" } }"""));

    [Theory]
    [InlineData(100, 0)]
    [InlineData(300, 1)]
    public void Options_without_buttons_count_with_the_text(int words, int errors)
    {
        var check = Check(ZaloLimits.OfficialAccount, $$"""
              - id: pick
                choose: one
                save: pick
                text: { vi: "{{new string('x', words)}}", en: "Choose." }
                options:
            {{Options}}
              - id: done
                end: done
            """);

        check.Errors.Count(e => e.Code == "D061").ShouldBe(errors, string.Join('\n', check.Errors));
    }

    [Fact]
    public void A_review_counts_its_edit_buttons_where_there_are_none()
    {
        const string Steps = """
              - id: name
                ask: text
                save: name
                label: { vi: "nội dung rất dài", en: "very long content" }
                text: { vi: "Tên?", en: "Name?" }
                check:
                  - rule: length 1..1950
                    else: { vi: "Dài quá.", en: "Too long." }
              - id: check
                review: [name]
                text: { vi: "Xem lại:", en: "Check:" }
              - id: done
                end: done
            """;

        Check(ZaloLimits.OfficialAccount, Steps).Errors.ShouldBeEmpty();
        Check(ZaloLimits.Bot, Steps).Errors.Select(e => e.Code).ShouldBe(["D061", "D061"], "once for each language");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(":number", 0)]
    [InlineData(":time", 0)]
    public void A_placeholder_with_a_format_is_reckoned_as_long_as_the_format_makes_it(string format, int errors)
    {
        var check = Check(ZaloLimits.OfficialAccount, $$"""
              - id: count
                ask: text
                save: count
                text: { vi: "Bao nhiêu?", en: "How many?" }
              - id: done
                end: done
                text: { vi: "{{new string('x', 1850)}} {count{{format}}}", en: "{count{{format}}}." }
            """);

        check.Errors.Count(e => e.Code == "D061").ShouldBe(errors, string.Join('\n', check.Errors));
    }

    private static FlowCheck Check(ChannelLimits limits, string steps)
    {
        var file = ("test.yaml", $"format: 1\nflow: test\ntitle: {{ vi: \"Thử\", en: \"Test\" }}\nstart: {{ commands: [test] }}\nsteps:\n{steps}");
        return FlowChecker.Check(FlowFiles.Read(file), TestCatalog.Some(), [limits]);
    }
}
