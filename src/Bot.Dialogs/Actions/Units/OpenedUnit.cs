using System.Globalization;
using Bot.Dialogs.Configuration;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Units;

/// <summary>The unit that is open in a flow: its id and its card as values. Phones of others are masked.</summary>
internal static class OpenedUnit
{
    internal const string Id = "unitId";
    internal const string Name = "unitName";
    internal const string Card = "unitCard";

    internal static UnitId? IdOf(DialogTurn turn) => UnitChoice.Read(turn.Value(Id));

    /// <summary>The units in which the person has a role, each once, by code.</summary>
    internal static async ValueTask<IReadOnlyList<Unit>> HeldAsync(DialogTurn turn, ResidentId resident, CancellationToken ct) =>
        [.. (await UnitRights.ScopesAsync(turn.Domain(), resident, UnitDeed.SeeCounts, ct)).Select(h => h.Unit).DistinctBy(u => u.Id).OrderBy(u => u.Code.Value, StringComparer.Ordinal)];

    internal static async ValueTask PutAsync(DialogTurn turn, ResidentId resident, Unit unit, OfficeConfiguration office, CancellationToken ct)
    {
        turn.Put(Id, UnitChoice.Id(unit.Id));
        turn.Put(Name, unit.Name);
        var lines = new List<string> { Facts(unit, office, turn.Language) };
        if (unit.Parent is { } parent && await turn.Store.Units.FindAsync(parent, ct) is { } above)
        {
            lines.Add((turn.Language == "en" ? "Under: " : "Trực thuộc: ") + above.Name);
        }

        lines.Add(await RolesAsync(turn, resident, unit.Id, ct));
        if (await UnitRights.MayAsync(turn.Domain(), resident, unit.Id, UnitDeed.SeePeople, ct))
        {
            lines.Add(await PeopleAsync(turn, unit.Id, ct));
        }

        lines.Add(await VenuesAsync(turn, unit.Id, ct));
        turn.Put(Card, string.Join('\n', lines.Where(l => l.Length > 0)));
    }

    /// <summary>"Thủ trưởng, Trường Trung cấp Hoa Mai".</summary>
    internal static string RoleLine(HeldRole held, string language) => $"• {UnitRoleNames.Of(held.Person.Role, language)}, {held.Unit.Name}";

    private static string Facts(Unit unit, OfficeConfiguration office, string language)
    {
        var isEnglish = language == "en";
        var kind = office.UnitKinds.FirstOrDefault(k => k.Id == unit.Kind);
        string?[] facts =
        [
            (isEnglish ? "Code: " : "Mã: ") + unit.Code,
            kind is null ? unit.Kind : isEnglish ? kind.En : kind.Vi,
            unit.HeadCount is { } count ? count.ToString(CultureInfo.InvariantCulture) + (isEnglish ? " people" : " người") : null,
        ];
        return string.Join(", ", facts.OfType<string>());
    }

    private static async ValueTask<string> RolesAsync(DialogTurn turn, ResidentId resident, UnitId unit, CancellationToken ct)
    {
        var roles = await turn.Store.UnitPeople.OfResidentAsync(resident, VietnamTime.Date(turn.Now), ct);
        return (turn.Language == "en" ? "You are: " : "Bạn là: ")
            + string.Join(", ", roles.Where(p => p.Unit == unit).Select(p => UnitRoleNames.Of(p.Role, turn.Language)).Distinct());
    }

    private static async ValueTask<string> PeopleAsync(DialogTurn turn, UnitId unit, CancellationToken ct)
    {
        var people = await turn.Store.UnitPeople.OfUnitAsync(unit, VietnamTime.Date(turn.Now), ct);
        var lines = people.Take(UnitPolicy.MostShown).Select(p =>
            $"• {UnitRoleNames.Of(p.Role, turn.Language)}: {p.Name.Value}, {Masking.Phone(p.Phone)}{State(p, turn.Language)}");
        return string.Join('\n', lines.Prepend(turn.Language == "en" ? "People:" : "Người của đơn vị:"))
            + (people.Count > UnitPolicy.MostShown ? "\n…" : string.Empty);
    }

    private static string State(UnitPerson person, string language) => (person.NeedsConfirming, person.Counts, language) switch
    {
        (true, _, "en") => " (to be confirmed)",
        (true, _, _) => " (chờ xác nhận)",
        (_, false, "en") => " (has not come yet)",
        (_, false, _) => " (chưa vào trợ lý)",
        _ => string.Empty,
    };

    private static async ValueTask<string> VenuesAsync(DialogTurn turn, UnitId unit, CancellationToken ct)
    {
        var venues = await turn.Store.UnitVenues.VenuesOfAsync(unit, ct);
        if (venues.Count == 0)
        {
            return turn.Language == "en" ? "Venues: none yet" : "Địa điểm: chưa có";
        }

        return string.Join('\n', venues.Take(UnitPolicy.MostShown).Select(v => $"• {v.Venue.Name} ({v.Venue.Code.Display})").Prepend(turn.Language == "en" ? "Venues:" : "Địa điểm:"))
            + (venues.Count > UnitPolicy.MostShown ? "\n…" : string.Empty);
    }
}
