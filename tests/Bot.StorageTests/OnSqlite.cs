using Bot.StorageTests.Conformance;
using Bot.StorageTests.Sqlite;

namespace Bot.StorageTests;

/// <summary>The conformance suite on the embedded store.</summary>
public static class OnSqlite
{
    public sealed class Residents : ResidentStoreTests<SqliteFixture>;

    public sealed class Venues : VenueStoreTests<SqliteFixture>;

    public sealed class VenuePeople : VenuePeopleStoreTests<SqliteFixture>;

    public sealed class VenueHistory : VenueHistoryStoreTests<SqliteFixture>;

    public sealed class Units : UnitStoreTests<SqliteFixture>;

    public sealed class UnitPeople : UnitPeopleStoreTests<SqliteFixture>;

    public sealed class Nudges : NudgeStoreTests<SqliteFixture>;

    public sealed class CheckIns : CheckInStoreTests<SqliteFixture>;

    public sealed class ScanCounts : ScanCountStoreTests<SqliteFixture>;

    public sealed class Reports : ReportStoreTests<SqliteFixture>;

    public sealed class Conversations : ConversationStoreTests<SqliteFixture>;

    public sealed class Messaging : MessagingStoreTests<SqliteFixture>;

    public sealed class Declarations : DeclarationStoreTests<SqliteFixture>;

    public sealed class Privacy : PrivacyStoreTests<SqliteFixture>;

    public sealed class Reminders : ReminderStoreTests<SqliteFixture>;

    public sealed class Feedback : FeedbackStoreTests<SqliteFixture>;

    public sealed class Otps : OtpStoreTests<SqliteFixture>;

    public sealed class Audit : AuditStoreTests<SqliteFixture>;

    public sealed class Web : WebStoreTests<SqliteFixture>;

    public sealed class Uploads : UploadStoreTests<SqliteFixture>;

    public sealed class Writing : WritingTests<SqliteFixture>;

    public sealed class KeyRotation : RotationTests<SqliteFixture>;

    public sealed class Reread : RereadTests<SqliteFixture>;

    public sealed class Keys : UsedKeysTests<SqliteFixture>;

    public sealed class UnreadableConversations : UnreadableConversationTests<SqliteFixture>;

    public sealed class DamagedRows : DamagedRowTests<SqliteFixture>;

    public sealed class Instances : InstanceStoreTests<SqliteFixture>;
}
