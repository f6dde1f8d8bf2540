using Bot.Storage;

namespace Bot.StorageTests.Sqlite;

public sealed class RememberedTests
{
    [Fact]
    public void What_is_asked_for_stays_when_others_push()
    {
        var remembered = new Remembered<int, string>(4);
        for (var i = 0; i < 100; i++)
        {
            remembered.Put(i, $"{i}");
            remembered.TryGet(0, out var first).ShouldBeTrue($"after {i}");
            first.ShouldBe("0");
        }
    }

    [Fact]
    public void No_more_are_held_than_agreed_and_what_is_held_is_right()
    {
        var remembered = new Remembered<int, string>(10);
        var held = 0;
        for (var i = 0; i < 1000; i++)
        {
            remembered.Put(i % 37, $"{i % 37}");
        }

        for (var i = 0; i < 37; i++)
        {
            if (remembered.TryGet(i, out var value))
            {
                value.ShouldBe($"{i}");
                held++;
            }
        }

        held.ShouldBe(10);
    }

    [Fact]
    public void What_was_forgotten_is_gone_and_the_others_are_not()
    {
        var remembered = new Remembered<int, string>(8);
        for (var i = 0; i < 8; i++)
        {
            remembered.Put(i, $"{i}");
        }

        remembered.Forget(3);
        remembered.Forget(7);
        remembered.Forget(7);
        remembered.Put(8, "8");

        Enumerable.Range(0, 9).Where(i => remembered.TryGet(i, out var value) && value == $"{i}").ShouldBe([0, 1, 2, 4, 5, 6, 8]);
    }

    [Fact]
    public void The_latest_value_of_a_key_counts()
    {
        var remembered = new Remembered<int, string>(2);
        remembered.Put(1, "old");
        remembered.Put(1, "new");

        remembered.TryGet(1, out var value).ShouldBeTrue();
        value.ShouldBe("new");
    }

    [Fact]
    public void With_no_room_nothing_is_held()
    {
        var remembered = new Remembered<int, string>(0);
        remembered.Put(1, "1");

        remembered.TryGet(1, out _).ShouldBeFalse();
    }
}
