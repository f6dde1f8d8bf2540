using System.Text;

namespace Bot.Domain.VenueImport;

/// <summary>
/// A list to fill in: all columns, and two made-up lines. With semicolons, which Excel under a Vietnamese Windows takes for the ends of cells,
/// and the mark of UTF-8, without which it breaks the letters.
/// </summary>
public static class SampleList
{
    public const string Key = "venue-list/sample";
    public const string FileName = "danh-sach-dia-diem-mau.csv";
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Content() =>
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes(string.Concat(
            string.Join(';', VenueColumns.ForOwner.Select(c => c.Vi)), "\r\n",
            "Cửa hàng ABC;Siêu thị, trung tâm thương mại;Phường Hạc Thành;;Số 120 Đường Lê Duẩn;;;;;;\r\n",
            "Xe khách Mẫu;Phương tiện vận tải hành khách;Phường Hạc Thành;Tỉnh Thanh Hóa;Bến xe phía Bắc;;Xe;36B-123.45;Thanh Hóa – Hà Nội, 7 giờ;;\r\n")),
    ];
}
