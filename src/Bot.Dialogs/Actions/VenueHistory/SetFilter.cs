using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenueHistory;

internal sealed record FilterAnswers(string FilterBy, string? ScanWhen, DateOnly? ScanFirst, DateOnly? ScanLast, string? ScanAt, string? ScanBy);

/// <summary>Takes over the one filter that was just chosen ("filterBy"); for a person that means everybody again.</summary>
[DialogAction(
    "venue-history.filter",
    Puts = [ChosenFilter.CameWith, ChosenFilter.Period, ChosenFilter.Venue, ChosenFilter.People, ChosenFilter.PersonWords, ChosenFilter.Controller, ChosenFilter.Page])]
internal sealed class SetFilter : DialogAction<FilterAnswers, SetFilter.Outcome>
{
    public enum Outcome
    {
        Set,
    }

    public override ValueTask<Outcome> RunAsync(FilterAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var today = VietnamTime.Date(turn.Now);
        var chosen = ChosenFilter.Of(turn);
        var changed = answers.FilterBy switch
        {
            "time" => chosen with { When = Period(answers, today) },
            "venue" => chosen with { OneVenue = ChosenFilter.Id(answers.ScanAt ?? string.Empty) is { } id ? new VenueId(id) : null },
            "controller" => chosen with { By = ChosenFilter.Id(answers.ScanBy ?? string.Empty) is { } id ? new ResidentId(id) : null },
            "person" => chosen with { Persons = null, TypedPerson = string.Empty },
            _ => new ChosenFilter { When = HistoryPeriod.Of(PeriodKind.All, today) },
        };
        changed.Put(turn);
        return ValueTask.FromResult(Outcome.Set);
    }

    private static HistoryPeriod Period(FilterAnswers answers, DateOnly today) => answers is { ScanWhen: "custom", ScanFirst: { } first, ScanLast: { } last }
        ? HistoryPeriod.Between(first, last)
        : HistoryPeriod.Read(answers.ScanWhen ?? string.Empty, today);
}
