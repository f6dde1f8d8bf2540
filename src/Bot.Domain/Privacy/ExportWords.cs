using Bot.Domain.Countries;
using Bot.Domain.Declarations;
using Bot.Domain.Feedback;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.Privacy;

/// <summary>How what is kept as codes reads in an export, in both languages.</summary>
internal static class ExportWords
{
    internal static string Of(IReadOnlyList<string> ids, IReadOnlyList<TriageItem> items) =>
        string.Join(", ", ids.Select(id => items.FirstOrDefault(i => i.Id == id) is { } item ? $"{item.Vi} / {item.En}" : id));

    internal static string WithNote(string words, string note) => note.Length == 0 ? words : $"{words}: {note}";

    internal static string Of(Sex sex) => sex switch
    {
        Sex.Male => "Nam / Male",
        Sex.Female => "Nữ / Female",
        _ => "Khác / Other",
    };

    internal static string Of(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.CheckIn => "Ghi lượt vào, ra / Check-ins",
        ConsentPurpose.HealthDeclaration => "Khai báo y tế / Health declaration",
        ConsentPurpose.Venue => "Phụ trách địa điểm / Running venues",
        _ => "Nhận tin / News",
    };

    internal static string Of(FeedbackTopic topic) => topic switch
    {
        FeedbackTopic.Venue => "Địa điểm / A venue",
        FeedbackTopic.Service => "Trợ lý này / This service",
        FeedbackTopic.PersonalData => "Dữ liệu cá nhân / Personal data",
        _ => "Việc khác / Something else",
    };

    internal static string Of(VenuePerson person)
    {
        var role = person.Role switch
        {
            VenueRole.Owner => "Người đăng ký / Owner",
            VenueRole.Manager => "Đồng quản lý / Co-manager",
            _ => "Người kiểm soát / Controller",
        };
        return person.Tie switch
        {
            VenueTie.Asked => role + " (đang chờ duyệt / asked)",
            VenueTie.Declined => role + " (không được duyệt / declined)",
            _ => role,
        };
    }

    internal static string Of(TriageLevel level) => level switch
    {
        TriageLevel.Green => "Xanh / Green",
        TriageLevel.Yellow => "Vàng / Yellow",
        _ => "Đỏ / Red",
    };

    internal static string Of(CountryCode code, CountryCatalog countries) => countries.Find(code) is { } country ? $"{country.Vi} / {country.En}" : code.Value;
}
