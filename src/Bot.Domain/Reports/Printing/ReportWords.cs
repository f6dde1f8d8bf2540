namespace Bot.Domain.Reports.Printing;

/// <summary>The fixed words of the report and of an official letter. They are Vietnamese only: official documents are written in Vietnamese.</summary>
public static class ReportWords
{
    /// <summary>Title and columns of the appendix to the letter of August 2021.</summary>
    public const string Title = "Thống kê số lượng lượt người quét mã QR tại cơ quan, đơn vị, nhà trường";
    public const string Number = "STT";
    public const string Unit = "Cơ quan, đơn vị";
    public const string Scans = "Số lượt quét mã QR";
    public const string Note = "Ghi chú";

    public const string Persons = "Số người";
    public const string LastMonth = "Số lượt tháng trước";
    public const string Total = "Tổng cộng";
    public const string NotReported = "Chưa gửi báo cáo";
    public const string Late = "Gửi muộn";

    /// <summary>Name of the state and motto, in the spelling of Decree 30/2020/NĐ-CP.</summary>
    public const string State = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    public const string AddressedTo = "Kính gửi:";
    public const string Recipients = "Nơi nhận:";

    /// <summary>Who signs, where neither the letter nor the list of people says by which title.</summary>
    public const string Head = "Thủ trưởng đơn vị";

    /// <summary>Under a table whose persons could not all be told apart any more.</summary>
    public const string PersonsTooMany = "Số người là gần đúng: lượt quét của từng người đã được xóa, nên một người có thể được tính nhiều lần.";

    /// <summary>"Đính chính lần 1" is the second version.</summary>
    public static string Corrected(int version) => FormattableString.Invariant($"Đính chính lần {version - 1}");
}
