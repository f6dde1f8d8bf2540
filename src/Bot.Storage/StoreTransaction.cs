using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Audit;
using Bot.Domain.CheckIns;
using Bot.Domain.Declarations;
using Bot.Domain.Feedback;
using Bot.Domain.Otp;
using Bot.Domain.Privacy;
using Bot.Domain.Reminders;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;
using Bot.Storage.Tables;

namespace Bot.Storage;

/// <summary>The tables of one session. Made once for each connection, so that a piece of work costs no allocation here.</summary>
internal sealed class StoreTransaction(Session session) : IStoreTransaction
{
    public Session Session { get; } = session;

    public IResidentStore Residents { get; } = new ResidentTable(session);

    public IVenueStore Venues { get; } = new VenueTable(session);

    public IVenuePeopleStore VenuePeople { get; } = new VenuePeopleTable(session);

    public IVenueTransferStore VenueTransfers { get; } = new VenueTransferTable(session);

    public IUnitStore Units { get; } = new UnitTable(session);

    public IUnitPeopleStore UnitPeople { get; } = new UnitPeopleTable(session);

    public IUnitVenueStore UnitVenues { get; } = new UnitVenueTable(session);

    public IReportStore Reports { get; } = new ReportsTable(session);

    public ISheetStore Sheets { get; } = new SheetTable(session);

    public INudgeStore Nudges { get; } = new ReportNudgeTable(session);

    public IScanCountStore ScanCounts { get; } = new ScanCountTable(session);

    public ICheckInStore CheckIns { get; } = new CheckInTable(session);

    public IVenueHistoryStore VenueHistory { get; } = new VenueHistoryTable(session, new ResidentTable(session));

    public IDeclarationStore Declarations { get; } = new DeclarationTable(session);

    public IConsentStore Consents { get; } = new ConsentTable(session);

    public IReminderStore Reminders { get; } = new ReminderTable(session);

    public IOtpStore Otps { get; } = new OtpTable(session);

    public IFileStore Files { get; } = new FileTable(session);

    public IFeedbackStore Feedback { get; } = new FeedbackTable(session);

    public IAuditStore Audit { get; } = new AuditTable(session);

    public IConversationStore Conversations { get; } = new ConversationTable(session);

    public IInboxStore Inbox { get; } = new InboxTable(session);

    public IOutboxStore Outbox { get; } = new OutboxTable(session);

    public IDeadLetterStore DeadLetters { get; } = new DeadLetterTable(session);

    public IWebActivityStore WebActivities { get; } = new WebActivityTable(session);

    public IClaimStore Claims { get; } = new ClaimTable(session);

    public IDialogTextStore DialogTexts { get; } = new DialogTextTable(session);

    public IUploadStore Uploads { get; } = new UploadTable(session);

    public IInstanceStore Instances { get; } = new InstanceTable(session);
}
