namespace Bot.Domain.Units.Import;

/// <summary>What is wrong and what to write instead, for whoever keeps the list.</summary>
public static class ListFaultWords
{
    private static readonly Dictionary<ListFaultKind, (string Vi, string En)> All = new()
    {
        [ListFaultKind.NoTable] = ("Tệp không phải bảng. Vui lòng lưu bảng tính dạng CSV UTF-8.", "The file is no table. Please save the sheet as CSV UTF-8."),
        [ListFaultKind.UnknownLetters] = ("Chữ theo bảng mã cũ (TCVN3, VNI). Vui lòng lưu lại dạng CSV UTF-8.", "Its letters are of an old code page. Please save it as CSV UTF-8."),
        [ListFaultKind.Workbook] = ("Tệp là sổ Excel. Vui lòng chọn Lưu thành, CSV UTF-8.", "The file is a workbook. Please save it as CSV UTF-8."),
        [ListFaultKind.EmptyFile] = ("Tệp trống.", "The file is empty."),
        [ListFaultKind.MissingColumn] = ("Thiếu cột \"{0}\" ở dòng đầu.", "The first line lacks the column \"{0}\"."),
        [ListFaultKind.DoubledColumn] = ("Cột \"{0}\" có hai lần ở dòng đầu, chỉ giữ lại một.", "The first line has the column \"{0}\" twice; keep one."),
        [ListFaultKind.BrokenCell] = ("Ô này không đọc được: dấu ngoặc kép, công thức hoặc chữ bị hỏng.", "This cell cannot be read: a quotation mark, a formula or broken letters."),
        [ListFaultKind.TooManyLines] = ("Quá nhiều dòng, vui lòng chia tệp.", "Too many lines; please split the file."),
        [ListFaultKind.Empty] = ("Ô này cần có nội dung.", "This cell must not be empty."),
        [ListFaultKind.Code] = ("Mã \"{0}\" chưa đúng: 2 đến 32 ký tự không dấu, chữ, số, - . _, VD: TRUONG-01.", "\"{0}\" is no code: 2 to 32 letters without marks, digits, - . _, e.g. TRUONG-01."),
        [ListFaultKind.Name] = ("Tên \"{0}\" ngắn quá, cần từ 2 ký tự.", "The name \"{0}\" is too short: 2 characters at least."),
        [ListFaultKind.UnitKind] = ("Không có loại đơn vị \"{0}\". Ghi một loại của cơ quan, VD: Sở, Phòng, Cơ quan, Nhà trường, Bệnh viện.", "There is no kind of unit \"{0}\". Write one that the office has, e.g. Department, Division, Agency, School."),
        [ListFaultKind.Area] = ("Không rõ địa bàn \"{0}\". Ghi mã hoặc tên phường, xã, VD: Phường Hạc Thành.", "The area \"{0}\" is unclear. Write the code or name of a commune."),
        [ListFaultKind.Number] = ("\"{0}\" không phải số người, VD: 120.", "\"{0}\" is no number of people, e.g. 120."),
        [ListFaultKind.Day] = ("Ngày \"{0}\" chưa đúng. Viết ngày/tháng/năm, VD: 01/07/2025.", "\"{0}\" is no day. Write day/month/year, e.g. 01/07/2025."),
        [ListFaultKind.YesNo] = ("\"{0}\" chưa rõ. Viết Có hoặc Không.", "\"{0}\" is unclear. Write Yes or No."),
        [ListFaultKind.Role] = ("Không có vai trò \"{0}\". Viết Thủ trưởng, Người được giao, Người theo dõi, Văn phòng, Lãnh đạo, Người xem hoặc Quản trị.", "There is no role \"{0}\". Write Head, Clerk, Supervisor, Office, Leader, Viewer or Administrator."),
        [ListFaultKind.PersonName] = ("Họ tên chưa đúng: chỉ gồm chữ cái, dấu cách, dấu chấm, gạch nối.", "This is no person's name: letters, blanks, full stops and hyphens only."),
        [ListFaultKind.Phone] = ("Số điện thoại di động chưa đúng, VD: 0710 000 001.", "This is no mobile number, e.g. 0710 000 001."),
        [ListFaultKind.TooLong] = ("Dài quá, nhiều nhất {0} ký tự.", "Too long: {0} characters at most."),
        [ListFaultKind.VenueCode] = ("Mã địa điểm \"{0}\" chưa đúng: 8 ký tự in dưới mã QR, VD: K7QM-2PXB.", "\"{0}\" is no venue code: the 8 characters under the QR, e.g. K7QM-2PXB."),
        [ListFaultKind.EndBeforeBegin] = ("Ngày ngừng phải sau ngày bắt đầu.", "It must end after it begins."),
        [ListFaultKind.Doubled] = ("Đã có ở {0}, chỉ giữ lại một dòng.", "It stands at {0} already; keep one line."),
        [ListFaultKind.UnknownUnit] = ("Không có đơn vị \"{0}\". Thêm vào danh sách đơn vị trước.", "There is no unit \"{0}\". Add it to the list of units first."),
        [ListFaultKind.UnknownParent] = ("Không có đơn vị cấp trên \"{0}\".", "There is no unit \"{0}\" to be above it."),
        [ListFaultKind.UnknownSuccessor] = ("Không có đơn vị thay thế \"{0}\".", "There is no unit \"{0}\" to succeed it."),
        [ListFaultKind.UnknownVenue] = ("Không có địa điểm đang hoạt động với mã {0}.", "No open venue has the code {0}."),
        [ListFaultKind.Circle] = ("Cấp trên đi vòng về chính {0}. Sửa mã đơn vị cấp trên.", "The units above lead back to {0}. Correct the parent code."),
        [ListFaultKind.TooDeep] = ("Quá 8 cấp.", "More than 8 levels."),
        [ListFaultKind.ParentClosed] = ("{0} và đơn vị này là cấp trên, cấp dưới nhưng cấp trên ngừng trước. Ghi cấp trên mới cho cấp dưới.", "Of {0} and this unit the upper one ends first. Name another parent for the lower one."),
        [ListFaultKind.Successor] = ("Đơn vị thay thế chỉ ghi khi đơn vị này ngừng, và phải còn hoạt động.", "A successor goes with an end, and must go on itself."),
        [ListFaultKind.UnitClosed] = ("Đơn vị \"{0}\" đã ngừng.", "The unit \"{0}\" is closed."),
        [ListFaultKind.TwoHeads] = ("Đơn vị có hai thủ trưởng cùng lúc (xem {0}). Ghi ngày thôi cho một người.", "The unit has two heads at once (the other: {0}). Write on which day one of them ends."),
        [ListFaultKind.NobodyToEnd] = ("Không có người này trong đơn vị để cho thôi. Ghi đúng họ tên, vai trò như trong danh sách.", "Nobody like that is in the unit to end. Write name and role as they are listed."),
        [ListFaultKind.PhoneOfTwo] = ("Số này ghi cho hai người khác nhau (xem {0}).", "This number stands for two different people (the other: {0})."),
        [ListFaultKind.PhoneOfAnother] = ("Số này đang là của người khác ở {0}. Nếu số đã đổi chủ, thêm dòng cho người cũ với ngày thôi.", "This number is another person's at {0}. If it changed hands, add a line that ends the former one."),
        [ListFaultKind.OutOfReach] = ("\"{0}\" không thuộc phần bạn quản trị.", "\"{0}\" is not within what you keep."),
    };

    public static string Of(ListFault fault, string language)
    {
        var (vi, en) = All[fault.Kind];
        return (language == "en" ? en : vi).Replace("{0}", fault.About, StringComparison.Ordinal);
    }

    /// <summary>"Dòng 12, cột D: Số điện thoại…": as a spreadsheet shows its cells, for a chat that has one file.</summary>
    public static string Say(ListFault fault, string language)
    {
        var isEnglish = language == "en";
        var words = Of(fault.Kind is ListFaultKind.Doubled or ListFaultKind.TwoHeads or ListFaultKind.PhoneOfTwo && fault.About.LastIndexOf(':') is >= 0 and var colon
            ? fault with { About = (isEnglish ? "line " : "dòng ") + fault.About[(colon + 1)..] }
            : fault, language);
        return (fault.Line, fault.Column, isEnglish) switch
        {
            (0, _, _) => words,
            (var line, 0, true) => $"Line {line}: {words}",
            (var line, 0, _) => $"Dòng {line}: {words}",
            (var line, var column, true) => $"Line {line}, column {Letters(column)}: {words}",
            (var line, var column, _) => $"Dòng {line}, cột {Letters(column)}: {words}",
        };
    }

    /// <summary>1 is A, 27 is AA.</summary>
    private static string Letters(int column) => (column > 26 ? Letters((column - 1) / 26) : string.Empty) + (char)('A' + ((column - 1) % 26));

    /// <summary>"people.csv:12:4", as editors jump to it; without what the fault has not.</summary>
    public static string Place(ListFault fault) => (fault.Line, fault.Column) switch
    {
        (0, _) => fault.File,
        (var line, 0) => $"{fault.File}:{line}",
        var (line, column) => $"{fault.File}:{line}:{column}",
    };
}
