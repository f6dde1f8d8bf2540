using Bot.Domain.Spreadsheets;

namespace Bot.Domain.VenueImport;

/// <summary>The columns of a list of venues: the fields of the registration form of 2021 (district letter, appendix I) and what some kinds need.</summary>
public static class VenueColumns
{
    public const string Name = "name";
    public const string Category = "category";
    public const string Commune = "commune";
    public const string Province = "province";
    public const string Street = "street";
    public const string Parent = "parent";
    public const string Label = "label";
    public const string Plate = "plate";
    public const string Trip = "trip";
    public const string Begin = "begin";
    public const string End = "end";
    public const string Phone = "phone";
    public const string Owner = "owner";

    private static readonly TableColumn[] OfPlace =
    [
        new(Name, "Tên địa điểm", "Name", IsNeeded: true) { Also = ["tên", "venue name"] },
        new(Category, "Loại", "Kind", IsNeeded: true) { Also = ["loại địa điểm", "loại hình"] },
        new(Commune, "Phường, xã", "Ward or commune", IsNeeded: true) { Also = ["phường", "xã", "phường xã của địa điểm", "ward"] },
        new(Province, "Tỉnh, thành phố", "Province") { Also = ["tỉnh", "tỉnh tp", "tỉnh tp của địa điểm"] },
        new(Street, "Số nhà, phố, thôn", "Street", IsNeeded: true) { Also = ["địa chỉ", "số nhà, phố, tổ dân phố thôn đội", "address"] },
        new(Parent, "Nằm trong (mã)", "Inside (code)") { Also = ["nằm trong", "nằm trong địa điểm", "inside"] },
        new(Label, "Nhãn", "Label"),
        new(Plate, "Biển số", "Number plate") { Also = ["biển số xe"] },
        new(Trip, "Tuyến, giờ chạy", "Trip") { Also = ["tuyến"] },
        new(Begin, "Bắt đầu", "Begins"),
        new(End, "Kết thúc", "Ends"),
    ];

    private static readonly TableColumn[] OfOwner =
    [
        new(Phone, "Điện thoại người đăng ký", "Owner's phone", IsNeeded: true) { Also = ["điện thoại", "số điện thoại", "số điện thoại người đăng ký"] },
        new(Owner, "Họ và tên người đăng ký", "Owner's name") { Also = ["họ tên", "họ và tên", "người đăng ký"] },
    ];

    /// <summary>Of a list that a person sends for venues of one's own.</summary>
    public static IReadOnlyList<TableColumn> ForOwner { get; } = OfPlace;

    /// <summary>Of a list at the office, where each line names its owner.</summary>
    public static IReadOnlyList<TableColumn> ForOffice { get; } = [.. OfPlace, .. OfOwner];
}
