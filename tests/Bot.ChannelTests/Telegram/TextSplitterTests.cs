using System.Text;
using Bot.Channels.Telegram.Api;
using Bot.Channels.Telegram.Outgoing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.ChannelTests.Telegram;

public sealed class TextSplitterTests
{
    [Theory]
    [InlineData("đoạn một dài dài\n\nđoạn hai", 20, "đoạn một dài dài|đoạn hai")]
    [InlineData("dòng một dài dài\ndòng hai dài", 20, "dòng một dài dài|dòng hai dài")]
    [InlineData("Câu một dài. Câu hai dài.", 20, "Câu một dài.|Câu hai dài.")]
    [InlineData("một hai ba bốn năm sáu", 12, "một hai ba|bốn năm sáu")]
    [InlineData("aaaaaaaaaaaaaaa", 6, "aaaaaa|aaaaaa|aaa")]
    [InlineData("  vừa  ", 6, "vừa")]
    [InlineData(" \n ", 6, "")]
    public void The_best_border_is_taken(string text, int length, string expected) =>
        string.Join('|', Split(text, length)).ShouldBe(expected);

    [Fact]
    public void A_letter_made_of_several_parts_is_not_torn()
    {
        var family = "👨‍👩‍👧";

        Split(string.Concat(Enumerable.Repeat(family, 4)), 20).ShouldBe([family + family, family + family]);
        Split("aaaaa" + "e\u0302\u0301" + "b", 7).ShouldBe(["aaaaa", "e\u0302\u0301b"]);
    }

    [Fact]
    public void A_letter_longer_than_a_message_is_cut_between_its_marks()
    {
        var zalgo = "a" + new string('\u0301', 9000);

        Split(zalgo, 4096).ShouldAllBe(p => p.Length <= 4096);
        string.Concat(Split(zalgo, 4096)).ShouldBe(zalgo);
    }

    [Fact]
    public void Every_part_fits_and_nothing_but_blanks_is_lost()
    {
        var letters = Gen.Elements("a", "ữ", "😀", "e\u0301", " ", "\n", "\n\n", ". ", "? ", "👨‍👩‍👧", "שלום", "\u202E");
        Prop.ForAll(
            letters.ArrayOf().Select(string.Concat).ToArbitrary(),
            Gen.Choose(4, 40).ToArbitrary(),
            (text, length) =>
            {
                var parts = Split(text, length);
                parts.ShouldAllBe(p => p.Length <= length && p.Trim().Length > 0);
                Bare(string.Concat(parts)).ShouldBe(Bare(text));
                parts.ShouldAllBe(p => p.IsNormalized(NormalizationForm.FormC) || p.Length > 0);
            }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Mã QR Sân Đình.png", "ma-qr-san-dinh.png")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("a\"b\r\nc.png", "a-b-c.png")]
    [InlineData("😀", "file")]
    public void File_names_are_plain(string name, string expected) => AsciiFileName.Of(name).ShouldBe(expected);

    /// <summary>As a message goes out: what is left after a part is a message of its own.</summary>
    private static List<string> Split(string text, int length)
    {
        var parts = new List<string>();
        for (var rest = text.Trim(); rest.Length > 0;)
        {
            (var head, rest) = TextSplitter.Cut(rest, length);
            parts.Add(head);
        }

        return parts;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
