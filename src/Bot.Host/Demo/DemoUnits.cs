using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Host.Demo;

/// <summary>
/// A made-up department: its office, the division that follows the schools, schools and attached units, somebody for every role. Whoever
/// verifies one of the phones is recognised. README says who is who.
/// </summary>
public static class DemoUnits
{
    private const string Sector = "Giáo dục nghề nghiệp";
    private static readonly DateOnly Since = new(2025, 7, 1);

    private static readonly (string Code, string Name, string Kind, string? Parent, string? Sector, string? Area, int? HeadCount, bool Reports)[] Rows =
    [
        ("SO-MAU", "Sở Mẫu", "department", null, null, "14797", 60, false),
        ("VP-SO-MAU", "Văn phòng Sở Mẫu", "office", "SO-MAU", null, "14797", 14, true),
        ("PHONG-GDNN", "Phòng Giáo dục nghề nghiệp Mẫu", "division", "SO-MAU", Sector, "14797", 9, false),
        ("CD-NGHE-MAU", "Trường Cao đẳng nghề Mẫu", "school", "PHONG-GDNN", Sector, "14758", 180, true),
        ("TC-HOA-MAI", "Trường Trung cấp Hoa Mai", "school", "PHONG-GDNN", Sector, "14812", 75, true),
        ("TC-BINH-MINH", "Trường Trung cấp Bình Minh", "school", "PHONG-GDNN", Sector, "14818", 64, true),
        ("TT-SONG-XANH", "Trung tâm Dạy nghề Sông Xanh", "attached", "PHONG-GDNN", Sector, "14797", 32, true),
        ("TT-VIEC-LAM", "Trung tâm Dịch vụ việc làm Mẫu", "attached", "SO-MAU", "Việc làm", "14797", 28, true),
        ("CS-NGUOI-CAO-TUOI", "Cơ sở Chăm sóc người cao tuổi Mẫu", "attached", "SO-MAU", "Bảo trợ xã hội", "14758", 41, true),
    ];

    /// <summary>Unit, role, the phone's last two digits, name, title. Nobody of them is anybody.</summary>
    private static readonly (string Unit, UnitRole Role, int Phone, string Name, string Title)[] Persons =
    [
        ("CD-NGHE-MAU", UnitRole.Head, 11, "Trần Văn Mẫu", "Hiệu trưởng"),
        ("TC-HOA-MAI", UnitRole.Head, 12, "Lê Thị Ví Dụ", "Hiệu trưởng"),
        ("TC-HOA-MAI", UnitRole.Clerk, 13, "Đỗ Văn Thử", "Văn thư"),
        ("TC-BINH-MINH", UnitRole.Head, 12, "Lê Thị Ví Dụ", "Phó Hiệu trưởng phụ trách"),
        ("PHONG-GDNN", UnitRole.Supervisor, 14, "Phạm Thị Mẫu", "Trưởng phòng"),
        ("SO-MAU", UnitRole.Office, 15, "Vũ Văn Ví Dụ", "Chánh Văn phòng"),
        ("SO-MAU", UnitRole.Leader, 16, "Hoàng Thị Thử", "Giám đốc"),
        ("SO-MAU", UnitRole.Viewer, 17, "Bùi Văn Mẫu", "Thành viên ban chỉ đạo"),
        ("SO-MAU", UnitRole.Administrator, 18, "Ngô Thị Ví Dụ", "Chuyên viên"),
        ("TT-VIEC-LAM", UnitRole.Head, 19, "Đinh Văn Thử", "Giám đốc"),
        ("TT-SONG-XANH", UnitRole.Head, 20, "Lý Thị Mẫu", "Giám đốc"),
        ("CS-NGUOI-CAO-TUOI", UnitRole.Head, 21, "Mai Văn Ví Dụ", "Giám đốc"),
        ("VP-SO-MAU", UnitRole.Head, 15, "Vũ Văn Ví Dụ", "Chánh Văn phòng"),
    ];

    /// <summary>The unit, the venue, and about how many scan there on a working day.</summary>
    private static readonly (string Unit, string Name, string Commune, string Street, string Category, int Daily)[] Gates =
    [
        ("VP-SO-MAU", "Cổng trụ sở Sở Mẫu", "14797", "Số 2 đường Thử Nghiệm", "office", 14),
        ("CD-NGHE-MAU", "Cổng chính Trường Cao đẳng nghề Mẫu", "14758", "Số 5 đường Học Trò", "school", 34),
        ("CD-NGHE-MAU", "Xưởng thực hành Trường Cao đẳng nghề Mẫu", "14758", "Số 7 đường Học Trò", "school", 16),
        ("CD-NGHE-MAU", "Ký túc xá Trường Cao đẳng nghề Mẫu", "14758", "Số 9 đường Học Trò", "school", 9),
        ("TC-HOA-MAI", "Cổng Trường Trung cấp Hoa Mai", "14812", "Số 40 ngõ Hoa Mai", "school", 21),
        ("TC-BINH-MINH", "Cổng Trường Trung cấp Bình Minh", "14818", "Tổ dân phố Số 6", "school", 18),
        ("TT-SONG-XANH", "Trung tâm Dạy nghề Sông Xanh", "14797", "Số 61 đường Bồ Câu", "school", 1),
        ("TT-VIEC-LAM", "Sàn giao dịch việc làm Mẫu", "14797", "Số 15 đường Cây Bàng", "office", 12),
    ];

    public static IReadOnlyList<Unit> All() => [.. Rows.Select(r => new Unit
    {
        Id = IdOf(r.Code), Code = CodeOf(r.Code), Name = r.Name, Kind = r.Kind, Parent = r.Parent is null ? null : IdOf(r.Parent), Sector = r.Sector,
        Area = r.Area, HeadCount = r.HeadCount, ValidFrom = Since, Reports = r.Reports,
    })];

    public static IReadOnlyList<UnitPerson> People() => [.. Persons.Select((p, i) => new UnitPerson
    {
        Id = i + 1, Unit = IdOf(p.Unit), Role = p.Role, Phone = PhoneNumber.FromE164($"+847100000{p.Phone:00}"), Title = p.Title, Since = Since,
        Name = PersonName.TryParse(p.Name, out var name) ? name.Value : throw new InvalidOperationException("a demo name is none"),
    })];

    /// <summary>The venues of the units, behind those of <see cref="DemoVenues"/>.</summary>
    public static IReadOnlyList<(UnitId Unit, Venue Venue, int Daily)> Venues(DateTimeOffset createdAt) => [.. Gates.Select((g, i) => (IdOf(g.Unit), new Venue
    {
        Id = new VenueId(FirstVenue + i), Code = DemoVenues.Code(FirstVenue + i), Name = g.Name, CommuneCode = g.Commune, Street = g.Street, Category = g.Category,
        CreatedAt = createdAt,
    }, g.Daily))];

    private const int FirstVenue = 101;

    private static UnitId IdOf(string code) => new(Array.FindIndex(Rows, r => r.Code == code) + 1);

    private static UnitCode CodeOf(string code) => UnitCode.TryParse(code, out var read) ? read.Value : throw new InvalidOperationException("a demo code is none");
}
