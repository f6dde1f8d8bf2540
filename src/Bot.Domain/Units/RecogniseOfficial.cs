using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.Units;

/// <summary>
/// A phone was verified, or a list came in: rows that wait for this phone are bound to the resident who holds it. Where the resident's own name
/// is known and is another one, the row waits for somebody to confirm: a number in a list may be mistyped or handed on.
/// </summary>
public static class RecogniseOfficial
{
    /// <summary>Says how many rows were bound.</summary>
    public static async ValueTask<int> ExecuteAsync(DomainTurn turn, Resident resident, CancellationToken ct)
    {
        if (resident.Phone is not { } phone)
        {
            return 0;
        }

        var waiting = await turn.Records.UnitPeople.UnboundWithPhoneAsync(phone, VietnamTime.Date(turn.Now), ct);
        foreach (var row in waiting)
        {
            await BindAsync(turn, row, resident, ct);
        }

        return waiting.Count;
    }

    /// <summary>The row, bound to the resident who has its phone verified; as it was when there is none yet.</summary>
    public static async ValueTask<UnitPerson> TryBindAsync(DomainTurn turn, UnitPerson row, CancellationToken ct) =>
        await turn.Records.Residents.FindByPhoneAsync(row.Phone, ct) is { } holder ? await BindAsync(turn, row, holder, ct) : row;

    /// <summary>Names fit when all words of the shorter stand in the longer, marks and capitals aside.</summary>
    public static bool Fits(PersonName one, PersonName other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count <= b.Count ? a.IsSubsetOf(b) : b.IsSubsetOf(a);
    }

    private static async ValueTask<UnitPerson> BindAsync(DomainTurn turn, UnitPerson row, Resident resident, CancellationToken ct)
    {
        var fits = resident.Name is not { } own || Fits(own, row.Name);
        var bound = row with { Resident = resident.Id, Tie = fits ? UnitTie.Recognised : UnitTie.Doubted, HoldsPhone = true };
        await turn.Records.UnitPeople.SaveAsync(bound, ct);
        await UnitNotes.OfPersonAsync(turn, resident.Id.ToString(), fits ? "unit.recognised" : "unit.to-confirm", bound, ct);
        return bound;
    }

    private static HashSet<string> Words(PersonName name) =>
        VietnameseText.Fold(name.Value).Split([' ', '.', '-', '\''], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
