using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Privacy;

/// <summary>What a deletion removed, and the number under which it can be asked about.</summary>
public sealed record Erasure(string Receipt, long CheckIns, long Declarations, long Feedback, int Files, int ConsentsKept);

/// <summary>
/// Deletes a person at the person's own wish: profile, chats, check-ins, declarations, remarks, exports, roles at venues and choices of
/// reminders at once. A venue itself stays, because its poster hangs and others were there; so does what an office's own list says about its people.
/// What stays, under a bare number:
/// the proof of consents (now withdrawn) and the audit, because the controller must be able to prove both; with the name, the reports that an
/// official sent or signed, which are records of the office; and without anything of the person, how many scans there were.
/// </summary>
public sealed class EraseOwn(IdSource ids)
{
    public async ValueTask<Erasure> ExecuteAsync(DomainTurn turn, ResidentId resident, CancellationToken ct)
    {
        var records = turn.Records;
        var consents = await records.Consents.OfAsync(resident, ct);
        foreach (var consent in consents.Where(c => c.IsInForce))
        {
            await records.Consents.SaveAsync(consent with { WithdrawnAt = turn.Now }, ct);
        }

        await records.Reminders.RemoveOfAsync(resident, ct);
        await records.Reports.RemoveSnoozesOfAsync(resident, ct);
        await records.Nudges.RemoveOfAsync(resident, ct);
        await LeaveVenuesAsync(records, resident, ct);
        await ForgetOfficial.ExecuteAsync(turn, resident, ct);
        var receipt = ReceiptNumber.Of(ids.Next(turn.Now));
        var erasure = new Erasure(
            receipt,
            await records.CheckIns.RemoveOfAsync(resident, ct),
            await records.Declarations.RemoveOfAsync(resident, ct),
            await records.Feedback.RemoveOfAsync(resident, ct),
            await records.Files.RemoveOfAsync(resident, ct),
            consents.Count);
        await records.Residents.RemoveAsync(resident, ct);
        await records.Audit.AppendAsync(new AuditEntry(turn.Now, resident.ToString(), "resident.erased", resident.ToString(), receipt), ct);
        return erasure;
    }

    private static async ValueTask LeaveVenuesAsync(IRecords records, ResidentId resident, CancellationToken ct)
    {
        var phone = (await records.Residents.FindAsync(resident, ct))?.Phone;
        var offered = phone is null ? [] : await records.VenueTransfers.ToPhoneAsync(phone.Value, ct);
        foreach (var transfer in (await records.VenueTransfers.ByOwnerAsync(resident, ct)).Concat(offered))
        {
            await records.VenueTransfers.RemoveAsync(transfer.Venue, ct);
        }

        await records.VenuePeople.RemoveOfAsync(resident, ct);
    }
}
