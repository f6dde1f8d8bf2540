using Bot.Dialogs.Flows;

namespace Bot.Tests.Dialogs.Flows;

public class FingerprintTests
{
    private static readonly FlowDefinition Before = Read(FlowFiles.VenueRegister);

    [Theory]
    [InlineData("Tên địa điểm là gì?", "Địa điểm tên là gì?")]
    [InlineData("What is the venue called?", "What is the name of the venue?")]
    [InlineData("Đăng ký địa điểm\", en", "Ghi tên địa điểm\", en")]
    [InlineData("Tên cần từ 2 đến 120 ký tự.", "Vui lòng dùng từ 2 đến 120 ký tự.")]
    [InlineData("Wrong code.", "That code is not right.")]
    [InlineData("vi: \"tên\"", "vi: \"tên gọi\"")]
    [InlineData("words: [\"đăng ký địa điểm\"]", "words: [\"mở địa điểm\"]")]
    public void New_words_change_the_text_and_not_the_shape(string old, string now)
    {
        var after = Edited(old, now);

        after.Shape.ShouldBe(Before.Shape);
        after.TextFingerprint.ShouldNotBe(Before.TextFingerprint);
    }

    [Theory]
    [InlineData("- id: phone", "- id: telephone")]
    [InlineData("ask: phone", "ask: contact")]
    [InlineData("save: phone", "save: telephone")]
    [InlineData("rule: length 2..120", "rule: length 2..100")]
    [InlineData("options: { from: divisions.wards }", "options: { from: divisions.communes }")]
    [InlineData("on_fail: give-up", "on_fail: done")]
    [InlineData("sent: otp, too-many: give-up", "sent: otp, too-many: done")]
    [InlineData("run: otp.verify", "run: otp.check")]
    [InlineData("    barrier: yes\n", "")]
    [InlineData("review: [venueName, ward, phone]", "review: [venueName, phone]")]
    [InlineData("end: failed", "end: cancelled")]
    [InlineData("    save: ward\n", "    save: ward\n    optional: yes\n")]
    [InlineData("    save: ward\n", "    save: ward\n    skip_when: { venueName: empty }\n")]
    [InlineData("choose: one", "choose: many")]
    public void What_binds_people_in_the_flow_changes_the_shape(string old, string now)
    {
        Edited(old, now).Shape.ShouldNotBe(Before.Shape);
    }

    [Theory]
    [InlineData("tries: 2", "tries: 5")]
    [InlineData("expires: 48h", "expires: 24h")]
    [InlineData("menu: 3", "menu: 4")]
    [InlineData("    sensitive: yes\n    tries", "    tries")]
    [InlineData("format: 1\n", "# một ghi chú\nformat: 1\n\n")]
    public void What_binds_nobody_changes_neither(string old, string now)
    {
        var after = Edited(old, now);

        after.Shape.ShouldBe(Before.Shape);
        after.TextFingerprint.ShouldBe(Before.TextFingerprint);
    }

    [Fact]
    public void Putting_options_in_another_order_moves_nobody()
    {
        const string two = "      - a: { vi: \"Một\", en: \"One\" }\n      - b: { vi: \"Hai\", en: \"Two\" }\n";
        const string swapped = "      - b: { vi: \"Hai\", en: \"Two\" }\n      - a: { vi: \"Một\", en: \"One\" }\n";
        var before = Edited("    options: { from: divisions.wards }\n", "    options:\n" + two);
        var after = Edited("    options: { from: divisions.wards }\n", "    options:\n" + swapped);

        after.Shape.ShouldBe(before.Shape);
        after.TextFingerprint.ShouldNotBe(before.TextFingerprint);
    }

    [Fact]
    public void The_wording_kept_as_evidence_holds_both_languages_of_every_text()
    {
        Before.Wording.ShouldContain("phone text vi: Số điện thoại của bạn? (VD: 0710 000 001)\n");
        Before.Wording.ShouldContain("verify next wrong say en: Wrong code.\n");
        Before.Wording.ShouldContain("title en: Register a venue\n");
    }

    private static FlowDefinition Edited(string old, string now)
    {
        var at = FlowFiles.VenueRegister.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, old);
        return Read(FlowFiles.VenueRegister.Remove(at, old.Length).Insert(at, now));
    }

    private static FlowDefinition Read(string text) => FlowFiles.Read(("venue-register.yaml", text)).Set.Find("venue-register")!;
}
