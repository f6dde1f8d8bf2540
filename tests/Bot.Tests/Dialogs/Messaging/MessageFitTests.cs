using Bot.Channels.Zalo;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;
using Bot.Dialogs.Transcripts;

namespace Bot.Tests.Dialogs.Messaging;

public class MessageFitTests
{
    [Fact]
    public void Answers_that_fit_stay_buttons()
    {
        var message = Question(answers: 3);

        MessageFit.Text(message, ZaloLimits.OfficialAccount).ShouldBe("Chọn:");
        MessageFit.Buttons(message, ZaloLimits.OfficialAccount).Count().ShouldBe(5);
    }

    [Fact]
    public void Answers_beyond_the_buttons_become_a_numbered_list_and_the_controls_keep_their_buttons()
    {
        var message = Question(answers: 4);

        MessageFit.Text(message, ZaloLimits.OfficialAccount).ShouldBe("Chọn:\n1. Số 1\n2. Số 2\n3. Số 3\n4. Số 4");
        MessageFit.Buttons(message, ZaloLimits.OfficialAccount).Select(b => b.Label).ShouldBe(["Quay lại", "Hủy"]);
    }

    [Fact]
    public void Without_any_button_the_controls_are_named_too()
    {
        var message = Question(answers: 1);

        MessageFit.Text(message, ZaloLimits.Bot).ShouldBe("Chọn:\n1. Số 1\n- Quay lại\n- Hủy");
        MessageFit.Buttons(message, ZaloLimits.Bot).ShouldBeEmpty();
    }

    [Fact]
    public void A_list_that_no_longer_fits_into_the_text_is_told_by_the_transcripts()
    {
        var message = Question(answers: 4) with { Text = new string('a', ZaloLimits.TextLength - 10) };
        var turn = new TurnResult { State = null, Replies = [message] };

        var failure = TranscriptLimits.Failures(turn, [ZaloLimits.OfficialAccount]).ShouldHaveSingleItem();

        failure.ShouldBe("zalo takes 2000 characters, the message has 2022");
    }

    private static OutgoingMessage Question(int answers) => new()
    {
        Text = "Chọn:",
        Choices =
        [
            .. Enumerable.Range(1, answers).Select(n => new OutgoingChoice($"Số {n}", $"a:1:{n}")),
            new OutgoingChoice("Quay lại", "c:1:back", ChoiceKind.Control),
            new OutgoingChoice("Hủy", "c:1:cancel", ChoiceKind.Control),
        ],
    };
}
