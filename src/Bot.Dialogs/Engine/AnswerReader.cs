using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Engine;

/// <summary>Reads what came in as the answer to the open question.</summary>
internal sealed class AnswerReader(DialogCatalog catalog, ChoiceReader choices)
{
    public ValueTask<Reading> ReadAsync(Turn turn, InboundContent content) => turn.Current!.Step switch
    {
        ReviewStep review => ValueTask.FromResult(ReadReview(turn, review, content)),
        ChooseStep choose when content is InboundContent.Text text => choices.ReadTextAsync(turn, choose, text.Value),
        AskStep ask => ValueTask.FromResult(ReadAsk(turn, ask, content)),
        _ => ValueTask.FromResult(new Reading(ReadingKind.Unsupported)),
    };

    /// <summary>A pressed entry of the list that is shown now.</summary>
    public async ValueTask<Reading> ReadButtonAsync(Turn turn, ButtonPayload button)
    {
        if (button.Index >= turn.Shown.Count)
        {
            return new Reading(ReadingKind.Stale);
        }

        var id = turn.Shown[button.Index];
        return turn.Current!.Step switch
        {
            ReviewStep review => OfReview(review, id),
            ChooseStep choose => await choices.ReadButtonAsync(turn, choose, id, button.IsUntick),
            AskStep ask => FindButton(ask, id) is { } pressed ? pressed : await ReadKnownAsync(turn, ask, id),
            _ => new Reading(ReadingKind.Stale),
        };
    }

    private static Reading OfReview(ReviewStep review, string id)
    {
        if (id == Questions.SendId)
        {
            return new Reading(ReadingKind.Send);
        }

        var name = id.StartsWith(Questions.EditPrefix, StringComparison.Ordinal) ? id[Questions.EditPrefix.Length..] : string.Empty;
        return review.Answers.Contains(name) ? new Reading(ReadingKind.Edit, Name: name) : new Reading(ReadingKind.Stale);
    }

    private static Reading ReadReview(Turn turn, ReviewStep review, InboundContent content)
    {
        if (content is not InboundContent.Text text)
        {
            return new Reading(ReadingKind.Unsupported);
        }

        var id = TypedText.WholeNumber(text.Value) is { } number
            ? number >= 1 && number <= turn.Shown.Count ? turn.Shown[number - 1] : null
            : ChoiceReader.FindInReview(turn, review, text.Value);
        var reading = id is null ? new Reading(ReadingKind.Stale) : OfReview(review, id);
        return reading.Kind == ReadingKind.Stale ? Reading.Wrong(review.Else ?? turn.Common(CommonTextKeys.PickOne)) : reading;
    }

    private Reading ReadAsk(Turn turn, AskStep step, InboundContent content)
    {
        if (content is InboundContent.Text typed && TypedButton(turn, step, typed.Value) is { } button)
        {
            return button;
        }

        var type = catalog.AnswerTypes[step.AnswerType];
        if (type.Read(content, new AnswerContext(turn.Now, turn.Language)) is { } answer)
        {
            RememberProof(turn.Current!, step, content);
            if (type.WayOf(content) is { } way)
            {
                turn.Current!.Put(step.Save + EngineValues.By, Answer.Of(way));
            }

            return Reading.Of(answer);
        }

        if (content is InboundContent.Text { Value: var text } && NumberedButton(turn, step, text) is { } numbered)
        {
            return numbered;
        }

        return content switch
        {
            InboundContent.Text or InboundContent.Start => Reading.Wrong(step.Else ?? turn.Common(CommonTextKeys.NotUnderstood)),
            InboundContent.Photo when type.Hint == InputHint.Photo => Reading.Wrong(turn.Common(CommonTextKeys.QrUnreadable)),
            InboundContent.Contact { IsOwn: false } when type.Hint is InputHint.Contact or InputHint.Phone => Reading.Wrong(turn.Common(CommonTextKeys.ForeignContact)),
            InboundContent.Contact when type.Hint is InputHint.Contact or InputHint.Phone => Reading.Wrong(step.Else ?? turn.Common(CommonTextKeys.NotUnderstood)),
            _ => new Reading(ReadingKind.Unsupported),
        };
    }

    private static Reading? FindButton(AskStep step, string id)
    {
        foreach (var button in step.Buttons)
        {
            if (button.Id == id)
            {
                return new Reading(ReadingKind.Button, Name: id);
            }
        }

        return null;
    }

    /// <summary>Where a channel shows a numbered list instead of buttons. A number that can be the answer was taken as the answer before.</summary>
    private static Reading? NumberedButton(Turn turn, AskStep step, string text) =>
        TypedText.WholeNumber(text) is { } number && number >= 1 && number <= turn.Shown.Count ? FindButton(step, turn.Shown[number - 1]) : null;

    /// <summary>The whole label of a button, typed.</summary>
    private static Reading? TypedButton(Turn turn, AskStep step, string text) =>
        step.Buttons.Count > 0 && turn.Current!.Compiled.Options(step).FindExact(VietnameseText.Fold(text)) is { } id ? FindButton(step, id) : null;

    /// <summary>A shared card proves the number; a typed one does not, and takes an earlier proof away.</summary>
    private static void RememberProof(OpenFrame frame, AskStep step, InboundContent content)
    {
        var name = step.Save + EngineValues.Proven;
        if (content is InboundContent.Contact { IsOwn: true })
        {
            frame.Put(name, Answer.Of("yes"));
        }
        else
        {
            frame.Drop(name);
        }
    }

    private async ValueTask<Reading> ReadKnownAsync(Turn turn, AskStep step, string id)
    {
        var frame = turn.Current!;
        var known = id switch
        {
            Questions.FormerId => Questions.Former(frame, step),
            Questions.PrefillId when step.Prefill is { } name => await catalog.PrefillSources[name].FindAsync(turn.Dialog(frame), turn.Ct),
            _ => null,
        };
        if (known is null || known.IsEmpty)
        {
            return new Reading(ReadingKind.Stale);
        }

        if (id == Questions.PrefillId)
        {
            frame.Drop(step.Save + EngineValues.Proven);
        }

        return Reading.Of(known);
    }
}
