using Bot.StorageTests.Conformance;
using Bot.StorageTests.Postgres;

namespace Bot.StorageTests;

/// <summary>
/// The suites that write in groups, hold locks and read in snapshots, once more through a pool that gives each transaction another connection.
/// </summary>
public static class OnPgBouncer
{
    public sealed class Conversations : ConversationStoreTests<PgBouncerFixture>;

    public sealed class VenuePeople : VenuePeopleStoreTests<PgBouncerFixture>;

    public sealed class VenueHistory : VenueHistoryStoreTests<PgBouncerFixture>;

    public sealed class CheckIns : CheckInStoreTests<PgBouncerFixture>;

    public sealed class Messaging : MessagingStoreTests<PgBouncerFixture>;

    public sealed class Writing : WritingTests<PgBouncerFixture>;

    public sealed class Instances : InstanceStoreTests<PgBouncerFixture>;

    public sealed class Turns : ManyInstancesTests<PgBouncerFixture>;
}
