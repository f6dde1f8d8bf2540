using Bot.StorageTests.Conformance;
using Bot.StorageTests.Postgres;

namespace Bot.StorageTests;

/// <summary>The conformance suite on PostgreSQL.</summary>
public static class OnPostgres
{
    public sealed class Residents : ResidentStoreTests<PostgresFixture>;

    public sealed class Venues : VenueStoreTests<PostgresFixture>;

    public sealed class VenuePeople : VenuePeopleStoreTests<PostgresFixture>;

    public sealed class VenueHistory : VenueHistoryStoreTests<PostgresFixture>;

    public sealed class Units : UnitStoreTests<PostgresFixture>;

    public sealed class UnitPeople : UnitPeopleStoreTests<PostgresFixture>;

    public sealed class Nudges : NudgeStoreTests<PostgresFixture>;

    public sealed class CheckIns : CheckInStoreTests<PostgresFixture>;

    public sealed class ScanCounts : ScanCountStoreTests<PostgresFixture>;

    public sealed class Reports : ReportStoreTests<PostgresFixture>;

    public sealed class Conversations : ConversationStoreTests<PostgresFixture>;

    public sealed class Messaging : MessagingStoreTests<PostgresFixture>;

    public sealed class Declarations : DeclarationStoreTests<PostgresFixture>;

    public sealed class Privacy : PrivacyStoreTests<PostgresFixture>;

    public sealed class Reminders : ReminderStoreTests<PostgresFixture>;

    public sealed class Feedback : FeedbackStoreTests<PostgresFixture>;

    public sealed class Otps : OtpStoreTests<PostgresFixture>;

    public sealed class Audit : AuditStoreTests<PostgresFixture>;

    public sealed class Web : WebStoreTests<PostgresFixture>;

    public sealed class Uploads : UploadStoreTests<PostgresFixture>;

    public sealed class Writing : WritingTests<PostgresFixture>;

    public sealed class Reread : RereadTests<PostgresFixture>;

    public sealed class KeyRotation : RotationTests<PostgresFixture>;

    public sealed class Keys : UsedKeysTests<PostgresFixture>;

    public sealed class UnreadableConversations : UnreadableConversationTests<PostgresFixture>;

    public sealed class DamagedRows : DamagedRowTests<PostgresFixture>;

    public sealed class Instances : InstanceStoreTests<PostgresFixture>;

    /// <summary>Only where several instances may work.</summary>
    public sealed class Turns : ManyInstancesTests<PostgresFixture>;
}
