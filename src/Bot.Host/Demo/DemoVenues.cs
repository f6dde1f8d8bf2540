using Bot.Domain.Venues;

namespace Bot.Host.Demo;

/// <summary>Fictitious venues to try the service with. Streets and names are invented; the communes are real, so that addresses read well.</summary>
public static class DemoVenues
{
    private static readonly (string Name, string Category, string Commune, string Street)[] Rows =
    [
        ("Trung tâm Hành chính công Mẫu", "office", "14797", "Số 1 đường Thử Nghiệm"),
        ("Bệnh viện Đa khoa Mẫu", "medical", "14797", "Số 22 đường Hoa Sữa"),
        ("Trường Cao đẳng nghề Mẫu", "school", "14758", "Số 5 đường Học Trò"),
        ("Chợ Mẫu", "market", "14818", "Tổ dân phố Số 3"),
        ("Siêu thị Mẫu", "mall", "14797", "Số 88 đường Cây Bàng"),
        ("Quán Phở Mẫu", "food", "14812", "Số 12 ngõ Hoa Mai"),
        ("Bến xe Mẫu", "station", "14812", "Km 0 đường Thử Nghiệm"),
        ("Công ty May Mẫu", "factory", "14818", "Lô A1 cụm công nghiệp Mẫu"),
        ("Chung cư Mẫu", "apartments", "14797", "Số 9 đường Bồ Câu"),
        ("Phòng tập Mẫu", "gym", "14797", "Số 30 đường Hoa Sữa"),
        ("Khu du lịch Mẫu", "tourism", "14812", "Bãi Thử Nghiệm"),
        ("Đền Mẫu", "spiritual", "14758", "Thôn Số 1"),
    ];

    /// <summary>A venue that closed and one whose code was replaced can be tried too: see <see cref="DemoSeed"/>.</summary>
    public static IReadOnlyList<Venue> All(DateTimeOffset createdAt) =>
    [
        .. Rows.Select((row, i) => new Venue
        {
            Id = new VenueId(i + 1),
            Code = Code(i + 1),
            Name = row.Name,
            Category = row.Category,
            CommuneCode = row.Commune,
            Street = row.Street,
            CreatedAt = createdAt,
            IsRetired = i == Rows.Length - 1,
        }),
    ];

    /// <summary>"DEM0-001x": seven readable characters and the check character that belongs to them.</summary>
    public static VenueCode Code(int number)
    {
        foreach (var check in "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        {
            if (VenueCode.TryParse($"DEM0{number:000}{check}", out var code) == VenueCodeReading.Ok)
            {
                return code;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(number), number, "demo codes have three digits");
    }
}
