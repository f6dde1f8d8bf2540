using Bot.Storage.Encryption;

namespace Bot.Storage;

/// <summary>Proves that the store can work: its keys are there and it takes a write.</summary>
internal static class StoreCheck
{
    private static readonly Sql CountUp = new("UPDATE write_check SET writes = writes + 1 WHERE id = 1");

    public static int Run(Session session)
    {
        UsedKeys.Require(session, session.Ring);
        return session.Use(CountUp).Changed();
    }
}
