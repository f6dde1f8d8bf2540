using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Reading;

namespace Bot.Tests.Dialogs.Flows;

public class FlowReaderTests
{
    private static FlowDefinition Venue { get; } = FlowFiles.Read(("venue-register.yaml", FlowFiles.VenueRegister)).Set.Find("venue-register")!;

    [Fact]
    public void A_right_flow_has_no_findings()
    {
        var check = FlowFiles.Check(("venue-register.yaml", FlowFiles.VenueRegister));

        check.Findings.ShouldBeEmpty();
        check.IsUsable.ShouldBeTrue();
    }

    [Fact]
    public void The_head_of_a_flow_is_read()
    {
        Venue.Title.Vi.Source.ShouldBe("Đăng ký địa điểm");
        Venue.Start.Commands.ShouldBe(["dangky", "register"]);
        Venue.Start.Words.ShouldBe(["đăng ký địa điểm"]);
        Venue.Start.Menu.ShouldBe(3);
        Venue.WhenBusy.ShouldBe(BusyRule.Pause);
        Venue.Expires.ShouldBe(TimeSpan.FromHours(48));
        Venue.HasSensitiveSteps.ShouldBeTrue();
        Venue.Steps.Select(s => s.Verb).ShouldBe(["ask", "choose", "ask", "review", "run", "ask", "run", "run", "end", "end"]);
    }

    [Fact]
    public void Each_step_knows_its_place_in_the_file()
    {
        Venue.Find("phone")!.Position.ToString().ShouldBe("dialogs/venue-register.yaml:23:5");
    }

    [Fact]
    public void A_question_is_read_with_its_rules()
    {
        var phone = Venue.Find("phone").ShouldBeOfType<AskStep>();
        phone.AnswerType.ShouldBe("phone");
        phone.Tries.ShouldBe(2);
        phone.OnFail.ShouldBe("give-up");
        phone.IsSensitive.ShouldBeTrue();

        var check = Venue.Find("name").ShouldBeOfType<AskStep>().Checks.ShouldHaveSingleItem();
        check.Rule.ShouldBe("length");
        check.Argument.ShouldBe("2..120");
        Venue.Find("ward").ShouldBeOfType<ChooseStep>().Source.ShouldBe("divisions.wards");
    }

    [Fact]
    public void An_outcome_can_say_something_on_the_way()
    {
        var targets = Venue.Find("verify")!.Next.ShouldBeOfType<NextRule.ByOutcome>().Targets;
        targets["wrong"].Say!.En.Source.ShouldBe("Wrong code.");
        targets["ok"].Say.ShouldBeNull();
    }

    [Fact]
    public void Conditions_are_read_in_all_their_forms()
    {
        var set = FlowFiles.CheckSteps("""
              - id: fruit
                choose: many
                save: fruit
                text: { vi: "Chọn?", en: "Which?" }
                options:
                  - apple: { vi: "táo", en: "apple", also: ["bom"] }
                  - pear: { vi: "lê", en: "pear", short: { vi: "L", en: "P" } }
                next:
                  - { when: { fruit: { has: apple } }, goto: end }
                  - { when: [ { fruit: empty }, { fruit: { has: [apple, pear] }, start.source: [a, b] } ], goto: end }
                  - { goto: end }
              - id: end
                end: done
            """).Set;

        var step = set.Find("test")!.Find("fruit").ShouldBeOfType<ChooseStep>();
        var rules = step.Next.ShouldBeOfType<NextRule.ByCondition>().Targets;
        var has = rules[0].When!.AnyOf.ShouldHaveSingleItem().ShouldHaveSingleItem();
        (has.Name, has.Kind).ShouldBe(("fruit", ConditionKind.Has));
        has.Values.ShouldBe(["apple"]);
        rules[1].When!.AnyOf[0][0].Kind.ShouldBe(ConditionKind.Empty);
        rules[1].When!.AnyOf[1].Select(t => t.Kind).ShouldBe([ConditionKind.Has, ConditionKind.Is]);
        rules[2].When.ShouldBeNull();
        step.Options[0].Also.ShouldBe(["bom"]);
        step.Options[1].ShortLabel!.Vi.Source.ShouldBe("L");
    }

    [Theory]
    [InlineData("no")]
    [InlineData("0710000001")]
    [InlineData("07:00")]
    [InlineData("1.10")]
    public void Values_stay_the_text_that_was_written(string word)
    {
        var set = FlowFiles.CheckSteps($"  - id: a\n    say: {{ vi: \"{word}\", en: \"{word}\" }}\n  - id: z\n    end: done\n").Set;

        set.Find("test")!.Find("a").ShouldBeOfType<SayStep>().Text.Vi.Source.ShouldBe(word);
    }

    [Fact]
    public void A_block_of_lines_keeps_its_lines_but_not_the_break_behind_it()
    {
        var check = FlowFiles.CheckSteps("  - id: a\n    say:\n      vi: |\n        Một\n        Hai\n      en: |\n        One\n        Two\n  - id: z\n    end: done\n");

        check.Findings.ShouldBeEmpty();
        check.Set.Find("test")!.Find("a").ShouldBeOfType<SayStep>().Text.Vi.Source.ShouldBe("Một\nHai");
    }

    [Fact]
    public void Placeholders_become_parts_once()
    {
        var template = TextTemplateParser.Parse("Chào {user.name}, {{hẹn}} {day:date}.");

        template.Parts.ShouldBe(
        [
            new TextPart("Chào ", null, null), new TextPart(null, "user.name", null), new TextPart(", {hẹn} ", null, null),
            new TextPart(null, "day", "date"), new TextPart(".", null, null),
        ]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{Tên}")]
    [InlineData("{day:long}")]
    [InlineData("{day:}")]
    [InlineData("{user.}")]
    public void A_badly_written_placeholder_is_refused(string source)
    {
        TextTemplateParser.TryParse(source, out _, out var problem).ShouldBeFalse();
        problem.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void The_words_of_the_engine_are_all_there()
    {
        var check = FlowFiles.Check();

        check.Findings.ShouldBeEmpty();
        check.Set.Common.Texts.Keys.ShouldBe(CommonTextKeys.All, ignoreOrder: true);
        check.Set.Common.Commands["cancel"].Slash.ShouldBe(["huy", "cancel"]);
    }

    [Fact]
    public void A_folder_without_the_common_texts_is_refused()
    {
        FlowReader.Read("dialogs", [("venue-register.yaml", FlowFiles.VenueRegister)]).Findings
            .ShouldContain(f => f.Code == "D006" && f.Position.File == "dialogs/_common.yaml");
    }

    [Fact]
    public void Nothing_that_is_typed_into_a_file_makes_the_reader_throw()
    {
        var random = new Random(2021);
        var text = FlowFiles.VenueRegister;
        for (var round = 0; round < 400; round++)
        {
            var from = random.Next(text.Length);
            var to = Math.Min(text.Length, from + random.Next(1, 60));
            var broken = random.Next(3) switch
            {
                0 => text.Remove(from, to - from),
                1 => text.Insert(from, "\t{[: -#&*!|>\"'%@`"[random.Next(17)].ToString()),
                _ => text[..from],
            };

            Should.NotThrow(() => FlowFiles.Check(("venue-register.yaml", broken)), $"round {round}");
        }
    }
}
