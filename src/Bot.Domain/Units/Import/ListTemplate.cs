using System.Text;

namespace Bot.Domain.Units.Import;

/// <summary>
/// Example lists with made-up units and people, to be filled in: what a clerk begins with. With semicolons, which Excel under a Vietnamese
/// Windows takes for the ends of cells, and the mark of UTF-8, without which it breaks the letters.
/// </summary>
public static class ListTemplate
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string Prefix = "unit-list/";

    private static readonly string[][] Units =
    [
        ["SO-MAU", "Sở Mẫu", "Sở", "", "", "14797", "60", "01/07/2025", "", "", "Không"],
        ["PHONG-GDNN", "Phòng Giáo dục nghề nghiệp Mẫu", "Phòng", "SO-MAU", "Giáo dục nghề nghiệp", "14797", "9", "01/07/2025", "", "", "Không"],
        ["TC-HOA-MAI", "Trường Trung cấp Hoa Mai", "Trường", "PHONG-GDNN", "Giáo dục nghề nghiệp", "14812", "75", "01/07/2025", "", "", "Có"],
        ["TC-HOA-CU", "Trường Trung cấp Hoa Cũ", "Trường", "PHONG-GDNN", "Giáo dục nghề nghiệp", "14812", "40", "01/07/2025", "01/09/2026", "TC-HOA-MAI", "Có"],
    ];

    private static readonly string[][] People =
    [
        ["SO-MAU", "Lãnh đạo", "Hoàng Thị Thử", "0710 000 016", "Giám đốc", "", "", "", ""],
        ["SO-MAU", "Quản trị", "Ngô Thị Ví Dụ", "0710 000 018", "Chuyên viên", "", "", "", ""],
        ["PHONG-GDNN", "Người theo dõi", "Phạm Thị Mẫu", "0710 000 014", "Trưởng phòng", "Giáo dục nghề nghiệp", "", "", ""],
        ["TC-HOA-MAI", "Thủ trưởng", "Lê Thị Ví Dụ", "0710 000 012", "Hiệu trưởng", "", "", "01/09/2026", ""],
        ["TC-HOA-MAI", "Người được giao", "Đỗ Văn Thử", "0710 000 013", "Văn thư", "", "", "", ""],
    ];

    private static readonly string[][] Venues = [["TC-HOA-MAI", "K7QM-2PXB"]];

    /// <summary>The key under which the list is attached to a message.</summary>
    public static string Key(ListKind kind) => Prefix + kind.ToString().ToLowerInvariant();

    public static string FileName(ListKind kind) => kind switch
    {
        ListKind.Units => "don-vi-mau.csv",
        ListKind.People => "nguoi-phu-trach-mau.csv",
        _ => "dia-diem-cua-don-vi-mau.csv",
    };

    /// <summary>The list of an attachment's key; null when the key is of something else.</summary>
    public static byte[]? Find(string key) => Enum.GetValues<ListKind>().Where(k => Key(k) == key).Select(Of).FirstOrDefault();

    public static byte[] Of(ListKind kind)
    {
        var rows = kind switch { ListKind.Units => Units, ListKind.People => People, _ => Venues };
        var text = new StringBuilder();
        foreach (var row in rows.Prepend([.. ListColumns.Of(kind).Select(c => c.Vi)]))
        {
            text.AppendJoin(';', row).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
