using Bot.Domain.Audit;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>A guardian agreed for a person under 16 (Law 91/2025/QH15 on children's data): noted as proof.</summary>
[DialogAction("profile.note-guardian")]
internal sealed class NoteGuardian : DialogAction<NoAnswers, NoteGuardian.Outcome>
{
    public enum Outcome
    {
        Noted,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is { } resident)
        {
            var id = resident.Id.ToString();
            await turn.Store.Audit.AppendAsync(new AuditEntry(turn.Now, id, "guardian.agreed", id, turn.Chat.Channel), ct);
        }

        return Outcome.Noted;
    }
}
