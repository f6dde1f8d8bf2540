using Bot.Dialogs.Configuration;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

internal sealed record CategoryAnswer(string Category);

/// <summary>What a kind of venue needs besides name and place (config/venue-categories.yaml, "asks").</summary>
[DialogAction("venues.look-at-category")]
internal sealed class LookAtCategory(OfficeConfiguration office) : DialogAction<CategoryAnswer, LookAtCategory.Outcome>
{
    public enum Outcome
    {
        Nothing,

        /// <summary>When it begins and ends.</summary>
        Event,

        /// <summary>Its plate and trip.</summary>
        Vehicle,
    }

    public override ValueTask<Outcome> RunAsync(CategoryAnswer answers, DialogTurn turn, CancellationToken ct) =>
        ValueTask.FromResult(office.AsksOf(answers.Category) switch
        {
            CategoryAsks.Event => Outcome.Event,
            CategoryAsks.Vehicle => Outcome.Vehicle,
            _ => Outcome.Nothing,
        });
}
