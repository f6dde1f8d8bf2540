using System.Globalization;
using System.Text.Json;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Domain.Privacy;

/// <summary>A person's roles in units, as they stand in an export: what the office's list says about this person.</summary>
internal static class ExportRoles
{
    internal static IReadOnlyList<string> Headings { get; } =
        ["Đơn vị|Unit", "Vai trò|Role", "Chức danh|Title", "Họ tên trong danh sách|Name on the list", "Điện thoại|Phone", "Từ ngày|From", "Đến ngày|To"];

    internal static IReadOnlyList<string> Row(HeldRole held) =>
    [
        $"{held.Unit.Name} ({held.Unit.Code})", $"{UnitRoleNames.Of(held.Person.Role, "vi")} / {UnitRoleNames.Of(held.Person.Role, "en")}",
        held.Person.Title ?? string.Empty, held.Person.Name.Value, held.Person.Phone.National, VietnamTime.Day(held.Person.Since),
        held.Person.Until is { } until ? VietnamTime.Day(until) : string.Empty,
    ];

    internal static void Write(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartArray("unitRoles");
        foreach (var (person, unit) in own.Roles)
        {
            json.WriteStartObject();
            json.WriteString("unit", unit.Name);
            json.WriteString("unitCode", unit.Code.Value);
            json.WriteString("role", person.Role.ToString());
            json.WriteString("title", person.Title);
            json.WriteString("nameOnTheList", person.Name.Value);
            json.WriteString("phone", person.Phone.E164);
            json.WriteString("from", Day(person.Since));
            json.WriteString("to", person.Until is { } until ? Day(until) : null);
            json.WriteBoolean("counts", person.Counts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
