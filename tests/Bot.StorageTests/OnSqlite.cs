using Bot.StorageTests.Conformance;
using Bot.StorageTests.Sqlite;

namespace Bot.StorageTests;

/// <summary>The conformance suite on the embedded store.</summary>
public static class OnSqlite
{
    public sealed class Residents : ResidentStoreTests<SqliteFixture>;

    public sealed class Venues : VenueStoreTests<SqliteFixture>;

    public sealed class CheckIns : CheckInStoreTests<SqliteFixture>;

    public sealed class Conversations : ConversationStoreTests<SqliteFixture>;

    public sealed class Messaging : MessagingStoreTests<SqliteFixture>;
}
