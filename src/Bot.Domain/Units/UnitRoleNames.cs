using Bot.Domain.Text;

namespace Bot.Domain.Units;

/// <summary>What roles are called, in lists and to people.</summary>
public static class UnitRoleNames
{
    private static readonly (UnitRole Role, string Vi, string En, string[] Also)[] All =
    [
        (UnitRole.Head, "Thủ trưởng", "Head", ["trưởng", "thủ trưởng đơn vị", "hiệu trưởng", "trưởng phòng", "giám đốc đơn vị"]),
        (UnitRole.Clerk, "Người được giao", "Clerk", ["văn thư", "cán bộ", "người báo cáo"]),
        (UnitRole.Supervisor, "Người theo dõi", "Supervisor", ["theo dõi", "đôn đốc"]),
        (UnitRole.Office, "Văn phòng", "Office", ["tổng hợp"]),
        (UnitRole.Leader, "Lãnh đạo", "Leader", ["người ký"]),
        (UnitRole.Viewer, "Người xem", "Viewer", ["xem"]),
        (UnitRole.Administrator, "Quản trị", "Administrator", ["quản trị viên", "admin"]),
    ];

    public static string Of(UnitRole role, string language)
    {
        var names = All.First(n => n.Role == role);
        return language == "en" ? names.En : names.Vi;
    }

    /// <summary>Null when the text names none.</summary>
    public static UnitRole? Read(string text)
    {
        var folded = VietnameseText.Fold(text);
        return All.Where(n => VietnameseText.Fold(n.Vi) == folded || VietnameseText.Fold(n.En) == folded || n.Also.Any(a => VietnameseText.Fold(a) == folded))
            .Select(n => (UnitRole?)n.Role).FirstOrDefault();
    }
}
