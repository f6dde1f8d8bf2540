using Bot.Domain.Privacy;

namespace Bot.Domain.Spreadsheets;

/// <summary>What people are told about a list that cannot be read, or a line of it.</summary>
public static class TableWords
{
    private static readonly BilingualText SaveAsUtf8 = new(
        "Trong Excel: Tệp, Lưu thành, chọn kiểu CSV UTF-8.", "In Excel: File, Save as, choose the kind CSV UTF-8.");

    /// <summary>A whole file: what is wrong and what to do, in one.</summary>
    public static BilingualText Of(TableRefusal why) => why switch
    {
        TableRefusal.Empty => new("Tệp không có gì.", "The file is empty."),
        TableRefusal.Workbook => With(new("Đây là tệp Excel.", "This is an Excel workbook."), SaveAsUtf8),
        TableRefusal.NotText => With(new("Tệp này không phải danh sách.", "This file is not a list."), SaveAsUtf8),
        TableRefusal.UnknownLetters => With(new("Chữ trong tệp theo bảng mã cũ (TCVN3, VNI) nên đọc không ra dấu.", "The file is written in an old code page (TCVN3, VNI)."), SaveAsUtf8),
        _ => new("Chưa đọc được dòng đầu của tệp. Dòng đầu phải là tên các cột.", "The first line cannot be read. It must hold the names of the columns."),
    };

    public static LineFinding Of(int line, TableFault fault)
    {
        var (problem, remedy) = Words(fault.Kind);
        return new LineFinding(line, new($"ô thứ {fault.Column}", $"cell {fault.Column}"), problem, remedy);
    }

    /// <summary>What is wrong with the head; null when nothing is.</summary>
    public static BilingualText? Of(TableColumns columns) =>
        columns.Missing.Count > 0
            ? new(
                $"Thiếu cột: {string.Join("; ", columns.Missing.Select(c => c.Vi))}. Dòng đầu của tệp phải là tên các cột, như trong tệp mẫu.",
                $"Columns are missing: {string.Join("; ", columns.Missing.Select(c => c.En))}. The first line must hold the names of the columns, as in the sample.")
        : columns.Doubled.Count > 0
            ? new(
                $"Cột này có hai lần: {string.Join("; ", columns.Doubled.Select(c => c.Vi))}. Vui lòng bỏ một cột.",
                $"This column stands twice: {string.Join("; ", columns.Doubled.Select(c => c.En))}. Please take one away.")
        : null;

    private static BilingualText With(BilingualText first, BilingualText second) => new($"{first.Vi} {second.Vi}", $"{first.En} {second.En}");

    private static (BilingualText Problem, BilingualText Remedy) Words(TableFaultKind kind) => kind switch
    {
        TableFaultKind.OpenQuote => (new("dấu ngoặc kép mở mà không đóng.", "a quotation mark opens and does not close."), new("Thêm dấu đóng, hoặc bỏ dấu mở.", "Add the closing one, or take it away.")),
        TableFaultKind.StrayQuote => (new("có dấu ngoặc kép ở giữa ô.", "a quotation mark stands in the middle of the cell."), new("Viết dấu ngoặc kép ở giữa hai lần liền nhau.", "Write each of them twice.")),
        TableFaultKind.Formula => (new("ô là công thức.", "the cell is a formula."), new("Ghi kết quả thay cho công thức.", "Write its result instead.")),
        TableFaultKind.BrokenLetters => (new("chữ bị hỏng khi lưu.", "letters were lost when the file was saved."), SaveAsUtf8),
        TableFaultKind.TooLong => (new("dòng quá dài.", "the line is too long."), new("Xem lại: có thể thiếu chỗ xuống dòng.", "Look whether a line end is missing.")),
        _ => (new("dòng có quá nhiều ô.", "the line has too many cells."), new("Xem lại dấu ngăn cách giữa các ô.", "Look at the signs between the cells.")),
    };
}
