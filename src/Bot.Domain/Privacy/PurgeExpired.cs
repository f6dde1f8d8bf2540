using Bot.Domain.Otp;
using Bot.Domain.Records;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Domain.Privacy;

/// <summary>How many rows of each kind went.</summary>
public sealed record PurgedRows(int CheckIns, int Declarations, int Feedback, int Consents, int Otps, int Files, int VenueRequests, int Officials)
{
    public int Total => CheckIns + Declarations + Feedback + Consents + Otps + Files + VenueRequests + Officials;
}

/// <summary>
/// Removes what has been kept long enough, at most <see cref="RetentionPolicy.RowsAtATime"/> rows of each kind: run again until nothing is left.
/// The audit, which is chained, has its own clean-up. Check-ins go by whole days whose totals are kept, and reports stay: they name no visitor.
/// </summary>
public sealed class PurgeExpired(RetentionTimes times)
{
    public async ValueTask<PurgedRows> ExecuteAsync(IRecords records, DateTimeOffset now, CancellationToken ct)
    {
        const int limit = RetentionPolicy.RowsAtATime;
        return new PurgedRows(
            await records.CheckIns.PurgeAsync(now - times.CheckIns, limit, ct),
            await records.Declarations.PurgeAsync(now - times.Declarations, limit, ct),
            await records.Feedback.PurgeAsync(now - times.Feedback, limit, ct),
            await records.Consents.PurgeWithdrawnAsync(now - times.ConsentProof, limit, ct),
            await records.Otps.PurgeAsync(now - times.Otps, limit, ct) + await records.Otps.PurgeReceiptsAsync(now - OtpPolicy.ReceiptLife, limit, ct),
            await records.Files.PurgeAsync(now, limit, ct),
            await records.VenuePeople.PurgeRequestsAsync(now - VenuePolicy.RequestLife, limit, ct)
            + await records.VenueTransfers.PurgeAsync(now - VenuePolicy.TransferLife, limit, ct),
            await records.UnitPeople.PurgeAsync(VietnamTime.Date(now).AddDays(-UnitPolicy.EndedRowDays), limit, ct)
            + await records.Reports.PurgeSnoozesAsync(now, limit, ct) + await records.Nudges.PurgeAsync(now - NudgePolicy.Kept, limit, ct));
    }
}
