using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Answers;

/// <summary>
/// <c>ask: qr</c>: what a photographed QR says, a code typed or pasted, or the deep link behind it. What a start reader knows is kept as
/// the start ("v_K7QM2PXB"), another QR as its own text. Typed words count only when a start reader knows them.
/// </summary>
public sealed class QrAnswer(IEnumerable<IStartReader> readers) : IAnswerType
{
    /// <summary>The largest QR symbol holds 4,296 characters; those of people and venues are far below this.</summary>
    private const int LongestQr = 1024;

    private readonly IStartReader[] _readers = [.. readers];

    public string Name => "qr";

    public InputHint Hint => InputHint.Photo;

    public Answer? Read(InboundContent content, AnswerContext context) => content switch
    {
        InboundContent.Photo { QrText: { Length: > 0 and <= LongestQr } qr } => Answer.Of(Start(qr) ?? VietnameseText.Clean(TypedText.Tame(qr))),
        InboundContent.Text text => Start(text.Value) is { } start ? Answer.Of(start) : null,
        InboundContent.Start { Payload.Length: > 0 } start => Answer.Of(Start(start.Payload) ?? start.Payload),
        _ => null,
    };

    public string? WayOf(InboundContent content) => InputWays.Of(content, content is InboundContent.Text text ? Reading(text.Value) : null);

    public bool Fits(Answer answer, AnswerContext context) => !answer.IsEmpty;

    public string Show(Answer answer, string language) => answer.Value;

    public string Mask(Answer answer) => Masks.Whole;

    private string? Start(string text) => Reading(text)?.Payload;

    private StartReading? Reading(string text)
    {
        foreach (var reader in _readers)
        {
            if (reader.ReadStart(text) is { } reading)
            {
                return reading;
            }
        }

        return null;
    }
}
