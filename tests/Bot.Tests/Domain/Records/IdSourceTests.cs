using Bot.Domain.Records;

namespace Bot.Tests.Domain.Records;

public sealed class IdSourceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Instances_with_different_numbers_never_give_the_same_id_even_when_they_hurry()
    {
        var sources = Enumerable.Range(0, 5).Select(i => Source(i + 1)).ToList();

        // More than the count of one millisecond holds.
        var ids = sources.SelectMany(s => Enumerable.Range(0, 10_000).Select(i => s.Next(Now.AddMilliseconds(i / 8_000)))).ToList();

        ids.Distinct().Count().ShouldBe(50_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1023)]
    public void The_sequence_of_one_instance_only_rises_also_when_the_clock_goes_back(int number)
    {
        var source = Source(number);
        var last = 0L;
        for (var i = 0; i < 20_000; i++)
        {
            var next = source.Next(Now.AddMilliseconds(i % 7 == 0 ? -5_000 : i / 100));
            next.ShouldBeGreaterThan(last);
            last = next;
        }
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(7, 3)]
    [InlineData(3, 7)]
    public void After_an_id_of_another_instance_whose_clock_is_ahead_every_id_is_greater(int own, int other)
    {
        var ahead = Source(other).Next(Now.AddMinutes(1));
        var source = Source(own);

        source.StartAfter(ahead);

        source.Next(Now).ShouldBeGreaterThan(ahead);
        source.Next(Now).ShouldNotBe(Source(other).Next(Now.AddMinutes(1)));
    }

    [Fact]
    public void An_id_carries_the_number_of_its_instance() => ((Source(5).Next(Now) >> 12) & IdSource.MostInstances).ShouldBe(5);

    [Theory]
    [InlineData(-1)]
    [InlineData(1024)]
    public void A_number_that_ids_cannot_hold_is_refused(int number) => Should.Throw<ArgumentOutOfRangeException>(() => Source(number));

    private static IdSource Source(int number)
    {
        var source = new IdSource(new Random(1));
        source.UseNumber(number);
        return source;
    }
}
