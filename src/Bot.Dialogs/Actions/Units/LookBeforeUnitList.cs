using Bot.Dialogs.Messaging;
using Bot.Domain.Units.Import;

namespace Bot.Dialogs.Actions.Units;

/// <summary>Whether the person may send lists of units.</summary>
[DialogAction("unit-import.look")]
internal sealed class LookBeforeUnitList : DialogAction<NoAnswers, LookBeforeUnitList.Outcome>
{
    public enum Outcome
    {
        Ready,
        NotAdministrator,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        (await SentUnitList.KeeperAsync(turn, ct)).Count > 0 ? Outcome.Ready : Outcome.NotAdministrator;
}

internal sealed record SampleAnswer(string UnitSample);

/// <summary>The sample of a list as a file.</summary>
[DialogAction("unit-import.sample", Puts = [UnitListValues.Sample])]
internal sealed class UnitListSample : DialogAction<SampleAnswer, UnitListSample.Outcome>
{
    public enum Outcome
    {
        Made,
    }

    public override ValueTask<Outcome> RunAsync(SampleAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        var kind = answers.UnitSample switch { "people" => ListKind.People, "venues" => ListKind.Venues, _ => ListKind.Units };
        turn.PutAttachment(UnitListValues.Sample, new OutgoingAttachment(ListTemplate.Key(kind), ListTemplate.FileName(kind), ListTemplate.ContentType));
        return ValueTask.FromResult(Outcome.Made);
    }
}
