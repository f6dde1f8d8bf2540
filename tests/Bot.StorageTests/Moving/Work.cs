namespace Bot.StorageTests.Moving;

internal static class Work
{
    /// <summary>A piece of work that has nothing to tell.</summary>
    public static async ValueTask<bool> Done(this ValueTask work)
    {
        await work;
        return true;
    }
}
