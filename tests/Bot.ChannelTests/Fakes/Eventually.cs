namespace Bot.ChannelTests.Fakes;

/// <summary>Waits for what other threads do.</summary>
public static class Eventually
{
    /// <summary>Only what hangs takes so long, however busy the machine is.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(() => Task.FromResult(condition()), what);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        for (var i = 0; i < 10_000; i++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(i < 100 ? 1 : 3);
        }

        throw new TimeoutException(what);
    }
}
