using Bot.Domain.Text;

namespace Bot.Domain.Calendar;

/// <summary>The hours, by Vietnamese clocks, in which the service does not speak first: from an evening until the next morning.</summary>
/// <param name="From">In the afternoon or evening; quiet from this minute on.</param>
/// <param name="To">In the morning; no longer quiet at this minute.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public TimeSpan Night => To - From;

    public bool Includes(TimeOnly clock) => clock >= From || clock < To;

    public bool Includes(DateTimeOffset now) => Includes(TimeOnly.FromDateTime(VietnamTime.Local(now).DateTime));

    /// <summary>The instant itself when it is not quiet, otherwise the end of that night.</summary>
    public DateTimeOffset OnOrAfter(DateTimeOffset instant)
    {
        var local = VietnamTime.Local(instant);
        var clock = TimeOnly.FromDateTime(local.DateTime);
        var day = DateOnly.FromDateTime(local.DateTime);
        return Includes(clock) ? VietnamTime.At(clock >= From ? day.AddDays(1) : day, To) : instant.ToUniversalTime();
    }
}
