namespace Bot.Storage;

/// <summary>One SQL text of the program with a number, by which a connection finds its prepared form without hashing the text.</summary>
internal sealed class Sql(string text)
{
    private static int _count;

    public string Text { get; } = text;

    public int Slot { get; } = Interlocked.Increment(ref _count) - 1;
}
