using Bot.Dialogs.Messaging;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Actions.Privacy;

/// <summary>Makes the two files of an export and hands them to the flow's messages.</summary>
[DialogAction("privacy.export", Puts = ["exportPage", "exportJson"])]
internal sealed class ExportAction(ExportOwn export) : DialogAction<NoAnswers, ExportAction.Outcome>
{
    public enum Outcome
    {
        Made,
        Nothing,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.Nothing;
        }

        var files = await export.ExecuteAsync(turn.Domain(), resident, ct);
        turn.PutAttachment("exportPage", Attachment(files.Page));
        turn.PutAttachment("exportJson", Attachment(files.Json));
        return Outcome.Made;
    }

    private static OutgoingAttachment Attachment(StoredFile file) => new(file.Key, file.Name, file.ContentType);
}
