namespace Bot.Tests.Dialogs.Flows;

/// <summary>The checker follows conditions and calls: it tells of ways that exist and not of ways that cannot be walked.</summary>
public class FlowPathTests
{
    private const string Who = """
          - id: who
            choose: one
            save: who
            text: { vi: "Khai cho ai?", en: "For whom?" }
            options:
              - me: { vi: "Cho tôi", en: "For me" }
              - other: { vi: "Cho người khác", en: "For somebody else" }
          - id: name
            ask: text
            save: venueName
            skip_when: { who: me }
            text: { vi: "Tên?", en: "Name?" }

        """;

    [Fact]
    public void A_text_behind_the_same_condition_as_its_question_is_allowed()
    {
        var check = FlowFiles.CheckSteps(Who + """
              - id: branch
                say: { vi: "Cảm ơn bạn.", en: "Thank you." }
                next:
                  - { when: { who: other }, goto: named }
                  - { goto: done }
              - id: named
                say: { vi: "Tên: {venueName}.", en: "Name: {venueName}." }
              - id: done
                end: done
            """);

        check.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_also_those_see_who_were_not_asked_is_refused()
    {
        var check = FlowFiles.CheckSteps(Who + """
              - id: named
                say: { vi: "Tên: {venueName}.", en: "Name: {venueName}." }
              - id: done
                end: done
            """);

        check.Errors.ShouldHaveSingleItem().Code.ShouldBe("D052");
    }

    [Fact]
    public void A_skipped_optional_answer_may_be_named_because_it_had_its_chance()
    {
        var check = FlowFiles.CheckSteps("""
              - id: name
                ask: text
                save: venueName
                optional: yes
                text: { vi: "Tên?", en: "Name?" }
              - id: named
                say: { vi: "Tên: {venueName}.", en: "Name: {venueName}." }
              - id: done
                end: done
            """);

        check.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_an_action_puts_can_be_tested_and_named_behind_it()
    {
        var check = FlowFiles.CheckSteps("""
              - id: load
                run: profile.load
              - id: name
                ask: text
                save: venueName
                skip_when: { isKnown: yes }
                text: { vi: "Tên?", en: "Name?" }
              - id: show
                say: { vi: "Chào bạn.", en: "Hello." }
                next:
                  - { when: { isKnown: yes }, goto: known }
                  - { goto: asked }
              - id: known
                say: { vi: "Tên: {knownName}.", en: "Name: {knownName}." }
                next: done
              - id: asked
                say: { vi: "Tên: {venueName}.", en: "Name: {venueName}." }
              - id: done
                end: done
            """);

        check.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Words_on_the_way_may_name_the_answer_just_given()
    {
        var check = FlowFiles.CheckSteps("""
              - id: name
                ask: text
                save: venueName
                text: { vi: "Tên?", en: "Name?" }
                next:
                  - { goto: done, say: { vi: "Chào {venueName}.", en: "Hello {venueName}." } }
              - id: done
                end: done
            """);

        check.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("known", true)]
    [InlineData("unknown", false)]
    public void A_called_flow_brings_back_what_it_learned_by_each_outcome(string outcome, bool isAllowed)
    {
        var check = FlowFiles.Check(
            ("main.yaml", Flow("main", "start: { commands: [main] }", $$"""
                  - id: sub
                    call: sub
                    next: { {{outcome}}: show, else: done }
                  - id: show
                    say: { vi: "Tên: {venueName}.", en: "Name: {venueName}." }
                  - id: done
                    end: done
                """)),
            ("sub.yaml", Flow("sub", string.Empty, """
                  - id: whether
                    choose: one
                    save: whether
                    text: { vi: "Có tên không?", en: "Is there a name?" }
                    options:
                      - yes: { vi: "Có", en: "Yes" }
                      - no: { vi: "Không", en: "No" }
                    next: { yes: name, no: unknown }
                  - id: name
                    ask: text
                    save: venueName
                    text: { vi: "Tên?", en: "Name?" }
                  - id: known
                    end: known
                  - id: unknown
                    end: unknown
                """)));

        check.Errors.Select(e => e.Code).ShouldBe(isAllowed ? [] : ["D052"]);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("start: { commands: [sub] }", false)]
    public void A_called_flow_knows_what_its_caller_asked_unless_it_also_starts_alone(string start, bool isAllowed)
    {
        var check = FlowFiles.Check(
            ("main.yaml", Flow("main", "start: { commands: [main] }", """
                  - id: phone
                    ask: phone
                    save: phone
                    text: { vi: "Số điện thoại?", en: "Phone?" }
                  - id: sub
                    call: sub
                  - id: done
                    end: done
                """)),
            ("sub.yaml", Flow("sub", start, """
                  - id: send
                    run: otp.send
                    next: { else: told }
                  - id: told
                    end: done
                    text: { vi: "Đã gửi tới {phone}.", en: "Sent to {phone}." }
                """)));

        check.Errors.Select(e => e.Code).ShouldBe(isAllowed ? [] : ["D044", "D052"]);
    }

    [Theory]
    [InlineData("link: v", "start.code", true)]
    [InlineData("link: v", "start.month", false)]
    [InlineData("event: report-due", "start.month", true)]
    [InlineData("commands: [thu]", "start.code", false)]
    public void Values_of_the_start_are_there_only_where_the_start_gives_them(string start, string name, bool isAllowed)
    {
        var check = FlowFiles.Check(("main.yaml", Flow("main", $"start: {{ {start} }}", $$"""
              - id: done
                end: done
                text: { vi: "Mã: {{{name}}}.", en: "Code: {{{name}}}." }
            """)));

        check.Errors.Select(e => e.Code).ShouldBe(isAllowed ? [] : ["D050"]);
    }

    [Fact]
    public void A_circle_of_calls_is_told_of_and_ends_the_search()
    {
        var check = FlowFiles.Check(
            ("one.yaml", Flow("one", "start: { commands: [one] }", "  - id: go\n    call: two\n  - id: done\n    end: done")),
            ("two.yaml", Flow("two", string.Empty, "  - id: go\n    call: one\n  - id: done\n    end: done")));

        check.Errors.Select(e => e.Code).ShouldBe(["D035", "D035"]);
    }

    private static string Flow(string id, string start, string steps) =>
        $"format: 1\nflow: {id}\ntitle: {{ vi: \"Thử\", en: \"Test\" }}\n{start}\nexpires: 24h\nsteps:\n{steps}\n";
}
