using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Answers;

/// <summary><c>ask: contact</c>: the person's own contact card, proven by the platform. A card of somebody else or a typed number is none.</summary>
public sealed class ContactAnswer(PhonePlan plan) : IAnswerType
{
    private readonly PhoneAnswer _phone = new(plan);

    public string Name => "contact";

    public InputHint Hint => InputHint.Contact;

    public Answer? Read(InboundContent content, AnswerContext context) =>
        content is InboundContent.Contact { IsOwn: true } contact ? _phone.Read(contact, context) : null;

    public bool Fits(Answer answer, AnswerContext context) => _phone.Read(new InboundContent.Text(answer.Value), context) is not null;

    public string Show(Answer answer, string language) => _phone.Show(answer, language);

    public string Mask(Answer answer) => _phone.Mask(answer);
}
