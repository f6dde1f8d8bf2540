namespace Bot.Dialogs.Actions.Venues;

internal sealed record VenueMoveAnswer(string VenueMove);

/// <summary>Turns to the next or the previous page of the list.</summary>
[DialogAction("venues.turn-page", Puts = [VenueListState.PageName, VenueListState.ViewName, VenueListState.LabelName])]
internal sealed class TurnVenuePage : DialogAction<VenueMoveAnswer, TurnVenuePage.Outcome>
{
    public enum Outcome
    {
        Turned,
    }

    public override ValueTask<Outcome> RunAsync(VenueMoveAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        var state = VenueListState.Of(turn);
        (state with { Page = Math.Max(1, state.Page + (answers.VenueMove == "next" ? 1 : -1)) }).Put(turn);
        return ValueTask.FromResult(Outcome.Turned);
    }
}

/// <summary>"Chế độ danh sách": one line for each venue, or all about it.</summary>
[DialogAction("venues.change-view", Puts = [VenueListState.PageName, VenueListState.ViewName, VenueListState.LabelName])]
internal sealed class ChangeVenueView : DialogAction<NoAnswers, ChangeVenueView.Outcome>
{
    public enum Outcome
    {
        Changed,
    }

    public override ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var state = VenueListState.Of(turn);
        (state with { Page = 1, IsCompact = !state.IsCompact }).Put(turn);
        return ValueTask.FromResult(Outcome.Changed);
    }
}

internal sealed record LabelFilterAnswer(string LabelFilter);

/// <summary>Shows only the venues with a label, or all again.</summary>
[DialogAction("venues.filter", Puts = [VenueListState.PageName, VenueListState.ViewName, VenueListState.LabelName])]
internal sealed class FilterVenues : DialogAction<LabelFilterAnswer, FilterVenues.Outcome>
{
    public enum Outcome
    {
        Filtered,
    }

    public override ValueTask<Outcome> RunAsync(LabelFilterAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        (VenueListState.Of(turn) with { Page = 1, Label = VenueLabels.Read(answers.LabelFilter) }).Put(turn);
        return ValueTask.FromResult(Outcome.Filtered);
    }
}
