using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Answers;

/// <summary><c>ask: phone</c>: a Vietnamese mobile number, typed in any spelling or shared as the person's own contact card.</summary>
public sealed class PhoneAnswer(PhonePlan plan) : IAnswerType
{
    private const int HiddenDigits = 3;

    public string Name => "phone";

    public InputHint Hint => InputHint.Phone;

    public Answer? Read(InboundContent content, AnswerContext context) => content switch
    {
        InboundContent.Text text => Parse(text.Value),
        InboundContent.Contact { IsOwn: true } contact => Parse(contact.Phone),
        _ => null,
    };

    public string Show(Answer answer, string language) => National(answer.Value);

    /// <summary>"0710 000 ***": the last three digits hidden, as the 2021 scan history showed numbers.</summary>
    public string Mask(Answer answer) => National(answer.Value) is { Length: > HiddenDigits } shown ? shown[..^HiddenDigits] + "***" : Masks.Whole;

    private static string National(string e164) => e164.Length == 12 ? PhoneNumber.FromE164(e164).National : e164;

    private Answer? Parse(string text) => PhoneNumber.TryParse(text, plan, out var number) ? Answer.Of(number.Value.E164) : null;
}
