using Bot.Domain.Records;
using Bot.Domain.Venues;

namespace Bot.Domain.Demo;

/// <summary>
/// Fictitious venues in communes of Thanh Hóa, with fixed codes that a demonstration can rely on. None of them exists.
/// </summary>
public static class DemoVenues
{
    public static IReadOnlyList<DemoVenue> All { get; } =
    [
        new(101, "DEM00012", "Trụ sở UBND phường Hoa Mơ (minh họa)", "14797", "Số 1 đường Hoa Mơ", "office"),
        new(102, "DEM0002V", "Bệnh viện đa khoa Cây Sấu (minh họa)", "14797", "Số 25 đường Cây Sấu", "medical"),
        new(103, "DEM0003F", "Trường THCS Hoa Phượng (minh họa)", "14758", "Số 7 ngõ Hoa Phượng", "school"),
        new(104, "DEM0004C", "Chợ Cầu Tre (minh họa)", "15664", "Thôn Cầu Tre", "market"),
        new(105, "DEM0005R", "Siêu thị Nắng Mới (minh họa)", "14797", "Số 120 đường Nắng Mới", "mall"),
        new(106, "DEM00061", "Bến xe Đồi Thông (minh họa)", "16378", "Đường Đồi Thông", "station"),
        new(107, "DEM0007N", "Xe khách 36X-000.01 (minh họa)", "16378", "Nhà xe Cánh Diều", "vehicle"),
        new(108, "DEM00087", "Nhà máy may Sợi Chỉ (minh họa)", "15682", "Lô A1 cụm công nghiệp Sợi Chỉ", "factory"),
        new(109, "DEM0009K", "Quán cơm Bếp Nhà (minh họa)", "16531", "Số 9 đường Sóng Biển", "food"),
        new(110, "DEM0010W", "Khu du lịch Bãi Ngọc (minh họa)", "16516", "Đường Bãi Ngọc", "tourism"),
        new(111, "DEM00118", "Trung tâm đào tạo nghề Tay Thợ (minh họa)", "15853", "Số 3 đường Tay Thợ", "school"),
        new(112, "DEM0012H", "Karaoke Giọng Vàng (minh họa, đã đóng)", "14812", "Số 45 đường Giọng Vàng", "karaoke") { IsRetired = true },
    ];

    /// <summary>Writes the venues that are not there yet; running it again changes nothing.</summary>
    /// <returns>How many were new.</returns>
    public static async ValueTask<int> SaveAsync(IRecords records, DateTimeOffset now, CancellationToken ct)
    {
        var added = 0;
        foreach (var demo in All)
        {
            if (await records.Venues.FindAsync(new VenueId(demo.Id), ct) is not null)
            {
                continue;
            }

            if (VenueCode.TryParse(demo.Code, out var code) != VenueCodeReading.Ok)
            {
                throw new InvalidOperationException($"the demo code {demo.Code} is mistyped");
            }

            var saved = await records.Venues.SaveAsync(ToVenue(demo, code, now), ct);
            added += saved == SaveVenue.Saved ? 1 : 0;
        }

        return added;
    }

    private static Venue ToVenue(DemoVenue demo, VenueCode code, DateTimeOffset now) => new()
    {
        Id = new VenueId(demo.Id),
        Code = code,
        Name = demo.Name,
        CommuneCode = demo.CommuneCode,
        Street = demo.Street,
        Category = demo.Category,
        CreatedAt = now,
        IsRetired = demo.IsRetired,
    };
}
