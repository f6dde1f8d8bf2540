using Bot.Dialogs.Actions.Venues;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Units;

/// <summary>Whether anybody waits to be confirmed by this person.</summary>
[DialogAction("units.look-to-confirm")]
internal sealed class LookToConfirm : DialogAction<NoAnswers, LookToConfirm.Outcome>
{
    public enum Outcome
    {
        Some,
        None,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } keeper && (await AnswerRecognition.ToConfirmAsync(turn.Domain(), keeper.Id, ct)).Count > 0 ? Outcome.Some : Outcome.None;
}

internal sealed record DoubtedChoice(string Doubted);

/// <summary>Puts who it is, and why somebody has to look.</summary>
[DialogAction("units.open-to-confirm", Puts = ["doubtedPerson", "doubtedWhy"])]
internal sealed class OpenToConfirm : DialogAction<DoubtedChoice, DeedOutcome>
{
    public override async ValueTask<DeedOutcome> RunAsync(DoubtedChoice answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } keeper
            || (await AnswerRecognition.ToConfirmAsync(turn.Domain(), keeper.Id, ct)).FirstOrDefault(h => VenueChoice.RowId(h.Person.Id) == answers.Doubted) is not { } held)
        {
            return DeedOutcome.Gone;
        }

        var person = held.Person;
        turn.Put("doubtedPerson", $"{person.Name.Value}, {UnitRoleNames.Of(person.Role, turn.Language)}, {held.Unit.Name}, {Masking.Phone(person.Phone)}");
        turn.Put("doubtedWhy", Why(person, turn.Language));
        return DeedOutcome.Done;
    }

    private static string Why(UnitPerson person, string language) => (person, language) switch
    {
        ({ Tie: UnitTie.Recognised }, "en") => "The person who was recognised does not have this number any more.",
        ({ Tie: UnitTie.Recognised }, _) => "Người đã được nhận ra không còn dùng số này.",
        ({ Resident: null }, "en") => "The person who was recognised deleted the account.",
        ({ Resident: null }, _) => "Người đã được nhận ra đã xóa tài khoản.",
        (_, "en") => "Whoever has this number gave another name, or said it is somebody else.",
        _ => "Người dùng số này khai tên khác, hoặc báo không phải mình.",
    };
}

[DialogAction("units.confirm-person")]
internal sealed class ConfirmPerson : UnitDeedAction<DoubtedChoice>
{
    protected override async ValueTask<bool> DoAsync(DoubtedChoice answers, DialogTurn turn, Resident who, CancellationToken ct) =>
        VenueChoice.ReadRow(answers.Doubted) is { } row && await AnswerRecognition.ConfirmAsync(turn.Domain(), who.Id, row, ct);
}

[DialogAction("units.end-person")]
internal sealed class EndPerson : UnitDeedAction<DoubtedChoice>
{
    protected override async ValueTask<bool> DoAsync(DoubtedChoice answers, DialogTurn turn, Resident who, CancellationToken ct) =>
        VenueChoice.ReadRow(answers.Doubted) is { } row && await AnswerRecognition.EndAsync(turn.Domain(), who.Id, row, ct);
}
