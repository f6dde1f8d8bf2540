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

namespace Bot.Domain.Records;

/// <summary>
/// Everything the domain may read and write within one transaction. Either all of it is kept or none.
/// A store decides nothing: rules live in the use cases.
/// </summary>
public interface IRecords
{
    IResidentStore Residents { get; }

    IVenueStore Venues { get; }

    IVenuePeopleStore VenuePeople { get; }

    IVenueTransferStore VenueTransfers { get; }

    IUnitStore Units { get; }

    IUnitPeopleStore UnitPeople { get; }

    IUnitVenueStore UnitVenues { get; }

    IReportStore Reports { get; }

    ISheetStore Sheets { get; }

    IScanCountStore ScanCounts { get; }

    ICheckInStore CheckIns { get; }

    IVenueHistoryStore VenueHistory { get; }

    IDeclarationStore Declarations { get; }

    IConsentStore Consents { get; }

    INudgeStore Nudges { get; }

    IReminderStore Reminders { get; }

    IOtpStore Otps { get; }

    IFileStore Files { get; }

    IFeedbackStore Feedback { get; }

    IAuditStore Audit { get; }
}
