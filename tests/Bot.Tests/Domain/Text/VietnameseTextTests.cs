using Bot.Domain.Text;

namespace Bot.Tests.Domain.Text;

public class VietnameseTextTests
{
    // Not as InlineData: attributes cannot carry half a surrogate pair.
    [Fact]
    public void Characters_that_cannot_be_normalized_are_replaced_and_do_not_stop_a_turn()
    {
        VietnameseText.Clean("\uFFFE Quán lẻ").ShouldBe("\uFFFD Quán lẻ");
        VietnameseText.Clean("\uD800Quán").ShouldBe("\uFFFDQuán");
        VietnameseText.Fold("QUÁN \uDC00\uFFFE").ShouldBe("quan \uFFFD\uFFFD");
    }
}
