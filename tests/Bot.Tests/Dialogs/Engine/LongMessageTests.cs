using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;

namespace Bot.Tests.Dialogs.Engine;

public class LongMessageTests
{
    [Fact]
    public void Paragraphs_of_one_turn_are_one_message()
    {
        var reply = new Reply();
        Say(reply, "Một.");
        Say(reply, string.Empty);
        Say(reply, "Hai.");
        reply.Add(new OutgoingChoice("Hủy", "c:1:cancel"));

        var message = reply.Finish().ShouldHaveSingleItem();

        message.Text.ShouldBe("Một.\n\nHai.");
        message.Choices.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_text_over_the_limit_becomes_several_messages_and_the_buttons_hang_on_the_last()
    {
        var reply = new Reply();
        Say(reply, new string('a', 4000));
        Say(reply, new string('b', 3000) + "\n" + new string('c', 3000));
        reply.Add(new OutgoingChoice("Hủy", "c:1:cancel"));

        var messages = reply.Finish();

        messages.Count.ShouldBe(3);
        messages.ShouldAllBe(m => m.Text.Length <= EnginePolicy.LongestMessage);
        messages[0].Choices.ShouldBeEmpty();
        messages[2].Choices.ShouldHaveSingleItem();
        string.Concat(messages.Select(m => m.Text)).Count(c => c == 'b').ShouldBe(3000);
    }

    [Fact]
    public void A_cut_never_splits_a_character_of_two_units()
    {
        var reply = new Reply();
        Say(reply, "x" + string.Concat(Enumerable.Repeat("👍", 4000)));

        var messages = reply.Finish();

        messages.ShouldAllBe(m => !char.IsHighSurrogate(m.Text.Last()) && !char.IsLowSurrogate(m.Text.First()));
        messages.Sum(m => m.Text.Length).ShouldBe(8001);
    }

    [Fact]
    public void A_file_leaves_with_what_was_said_of_it()
    {
        var reply = new Reply();
        Say(reply, "Đây là mã.");
        reply.FlushWith(new OutgoingAttachment("k", "ma.png", "image/png"));
        Say(reply, "Tiếp theo?");

        var messages = reply.Finish();

        messages.Count.ShouldBe(2);
        messages[0].Attachment!.FileName.ShouldBe("ma.png");
        messages[1].Attachment.ShouldBeNull();
    }

    private static void Say(Reply reply, string text)
    {
        reply.Open().Append(text);
        reply.Close();
    }
}
