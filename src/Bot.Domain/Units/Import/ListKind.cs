using Bot.Domain.Spreadsheets;

namespace Bot.Domain.Units.Import;

/// <summary>The three lists an office keeps; a file is one of them, told by its head.</summary>
public enum ListKind
{
    Units = 1,
    People,
    Venues,
}

/// <summary>The columns of the lists, with the names that heads may call them by.</summary>
public static class ListColumns
{
    public const string Unit = "unit";
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Parent = "parent";
    public const string Sector = "sector";
    public const string Area = "area";
    public const string HeadCount = "head-count";
    public const string From = "valid-from";
    public const string To = "valid-to";
    public const string Successor = "successor";
    public const string Reports = "reports";
    public const string Role = "role";
    public const string Phone = "phone";
    public const string Title = "title";
    public const string Venue = "venue";

    private static readonly TableColumn UnitColumn = new(Unit, "Mã đơn vị", "Unit code", IsNeeded: true) { Also = ["mã", "code"] };
    private static readonly TableColumn SectorColumn = new(Sector, "Lĩnh vực", "Sector") { Also = ["ngành"] };
    private static readonly TableColumn AreaColumn = new(Area, "Địa bàn", "Area") { Also = ["phường, xã", "xã phường", "mã xã"] };
    private static readonly TableColumn FromColumn = new(From, "Từ ngày", "Valid from") { Also = ["hiệu lực từ", "since"] };
    private static readonly TableColumn ToColumn = new(To, "Ngừng từ ngày", "Ends on") { Also = ["thôi từ ngày", "hết hiệu lực từ", "valid to", "until"] };

    public static IReadOnlyList<TableColumn> OfUnits { get; } =
    [
        UnitColumn,
        new(Name, "Tên đơn vị", "Unit name") { Also = ["tên", "cơ quan, đơn vị", "name"] },
        new(Kind, "Loại", "Kind") { Also = ["loại đơn vị", "type"] },
        new(Parent, "Mã đơn vị cấp trên", "Parent code") { Also = ["cấp trên", "đơn vị cấp trên", "trực thuộc", "parent"] },
        SectorColumn,
        AreaColumn,
        new(HeadCount, "Số người", "Head-count") { Also = ["biên chế", "quân số", "headcount"] },
        FromColumn,
        ToColumn,
        new(Successor, "Mã đơn vị thay thế", "Successor code") { Also = ["thay thế", "đơn vị kế thừa", "successor"] },
        new(Reports, "Phải báo cáo", "Reports") { Also = ["báo cáo"] },
    ];

    public static IReadOnlyList<TableColumn> OfPeople { get; } =
    [
        UnitColumn,
        new(Role, "Vai trò", "Role", IsNeeded: true),
        new(Name, "Họ tên", "Full name", IsNeeded: true) { Also = ["họ và tên", "tên", "name"] },
        new(Phone, "Điện thoại", "Phone", IsNeeded: true) { Also = ["số điện thoại", "di động", "sđt"] },
        new(Title, "Chức danh", "Title") { Also = ["chức vụ"] },
        SectorColumn,
        AreaColumn,
        FromColumn,
        ToColumn,
    ];

    public static IReadOnlyList<TableColumn> OfVenues { get; } =
    [
        UnitColumn,
        new(Venue, "Mã địa điểm", "Venue code", IsNeeded: true) { Also = ["mã QR", "địa điểm"] },
    ];

    public static IReadOnlyList<TableColumn> Of(ListKind kind) => kind switch
    {
        ListKind.Units => OfUnits,
        ListKind.People => OfPeople,
        _ => OfVenues,
    };

    /// <summary>By what only one of the lists has; a head that names neither venue nor role nor phone is one of units.</summary>
    public static ListKind KindOf(IReadOnlyList<string> head)
    {
        bool Names(IReadOnlyList<TableColumn> columns, string id) => TableColumns.Find(head, columns).Place(id) is not null;
        return Names(OfVenues, Venue) ? ListKind.Venues
            : Names(OfPeople, Role) || Names(OfPeople, Phone) ? ListKind.People
            : ListKind.Units;
    }
}
