using Bot.Domain.CheckIns;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;

namespace Bot.Host.VenueHistory;

/// <summary>A person as a file shows one.</summary>
internal readonly record struct MaskedPerson(string Name, string Phone);

/// <summary>A check-in with its people masked.</summary>
internal readonly record struct OpenedVisit(Visit Visit, MaskedPerson Person, string Controller);

/// <summary>Reads pages of a history and opens the names in them, each once as long as they are remembered. Only masked ones are kept.</summary>
internal sealed class OpenedPeople
{
    private static readonly MaskedPerson Hidden = new("***", string.Empty);
    private readonly Dictionary<ResidentId, MaskedPerson> _people = [];

    public async ValueTask<IReadOnlyList<OpenedVisit>> ReadAsync(IRecords records, HistoryFilter filter, RowMark? mark, CancellationToken ct)
    {
        var page = await records.VenueHistory.AfterAsync(filter, mark, HistoryPolicy.RowsAtOnce, ct);
        if (_people.Count > HistoryPolicy.MostRememberedPeople)
        {
            _people.Clear();
        }

        var unknown = page.Select(v => v.CheckIn.Resident).Concat(page.Select(v => v.CheckIn.Controller).OfType<ResidentId>()).Distinct().Where(p => !_people.ContainsKey(p)).ToList();
        foreach (var person in await records.Residents.FindManyAsync(unknown, ct))
        {
            _people[person.Id] = new(person.Name is { } name ? Masking.Name(name) : Hidden.Name, person.Phone is { } phone ? Masking.Phone(phone) : string.Empty);
        }

        return [.. page.Select(v => new OpenedVisit(v, Of(v.CheckIn.Resident), v.CheckIn.Controller is { } by ? Of(by).Name : string.Empty))];
    }

    private MaskedPerson Of(ResidentId id) => _people.GetValueOrDefault(id, Hidden);
}
