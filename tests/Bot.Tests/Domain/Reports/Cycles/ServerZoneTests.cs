using static Bot.Tests.Domain.Reports.Cycles.CycleInTests;

namespace Bot.Tests.Domain.Reports.Cycles;

/// <summary>Changes the zone of the process, so nothing else may run meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class ServerZone
{
    public const string Name = "the zone of the server";
}

[Collection(ServerZone.Name)]
public class ServerZoneTests
{
    [Theory]
    [InlineData("America/New_York", -5)]
    [InlineData("Pacific/Kiritimati", 14)]
    [InlineData("Europe/Berlin", 1)]
    public void The_zone_of_the_server_changes_nothing(string zone, int hours)
    {
        var here = Everything();
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Use(zone);
            TimeZoneInfo.Local.BaseUtcOffset.TotalHours.ShouldBe(hours);
            Everything().ShouldBe(here);
        }
        finally
        {
            Use(before);
        }
    }

    private static List<string> Everything()
    {
        var cycle = Cycle();
        var stages = Enumerable.Range(1, 12).Select(m => cycle.PeriodFor(new DateOnly(2026, m, 1)))
            .SelectMany(p => cycle.Stages(p).Select(s => $"{p.Key} {cycle.Due(p):yyyy-MM-dd} {cycle.CutOff(p):O} {s.Key} {s.At:O} {s.Until:O}"));
        var due = Enumerable.Range(0, 40 * 24).Select(h => At("2026-11-01 00:00").AddHours(h))
            .SelectMany(now => cycle.StagesDue(now).Select(d => $"{now:O} {d.Period.Key} {d.Stage.Key}"));
        return [.. stages, .. due];
    }

    private static void Use(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
