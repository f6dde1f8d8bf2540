using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Answers;

/// <summary>
/// <c>ask: contact</c>: the person's own phone, by a share button where the channel has one. A typed number is taken too, without the proof
/// that a card carries ("phone.proven"); a card of somebody else is none.
/// </summary>
public sealed class ContactAnswer(PhonePlan plan) : IAnswerType
{
    private readonly PhoneAnswer _phone = new(plan);

    public string Name => "contact";

    public InputHint Hint => InputHint.Contact;

    public Answer? Read(InboundContent content, AnswerContext context) =>
        _phone.Read(content, context);

    public bool Fits(Answer answer, AnswerContext context) => _phone.Read(new InboundContent.Text(answer.Value), context) is not null;

    public string Show(Answer answer, string language) => _phone.Show(answer, language);

    public string Mask(Answer answer) => _phone.Mask(answer);
}
