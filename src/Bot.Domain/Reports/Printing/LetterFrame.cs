namespace Bot.Domain.Reports.Printing;

/// <summary>
/// Everything around the table that makes it an official letter (Decree 30/2020/NĐ-CP on clerical work, appendix I). Names of bodies and titles
/// are data of the office, because both change with every reform.
/// </summary>
public sealed record LetterFrame
{
    /// <summary>The body above the issuer ("ỦY BAN NHÂN DÂN TỈNH MẪU"); empty where there is none.</summary>
    public string BodyAbove { get; init; } = string.Empty;

    /// <summary>"SỞ MẪU". Printed in capitals however it is written.</summary>
    public required string Issuer { get; init; }

    /// <summary>"123"; empty while the clerks have not given one: room is left for it.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>What follows the number's stroke: "BC-SM" for a report, "SM-VP" for a letter.</summary>
    public required string Code { get; init; }

    /// <summary>"Thanh Hóa".</summary>
    public required string Place { get; init; }

    /// <summary>Null while it is not issued: room is left for the day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>"Báo cáo"; empty for a plain letter, whose subject stands under its number ("V/v …").</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>"Kết quả quét mã QR tháng 11 năm 2026".</summary>
    public required string Subject { get; init; }

    /// <summary>"Kính gửi", one or several.</summary>
    public required IReadOnlyList<string> Addressees { get; init; }

    /// <summary>Paragraphs before the table.</summary>
    public required IReadOnlyList<string> Opening { get; init; }

    /// <summary>Paragraphs after it. The end mark "./." is added where it is missing.</summary>
    public required IReadOnlyList<string> Closing { get; init; }

    public required LetterRecipients Recipients { get; init; }

    public required LetterSigner Signer { get; init; }
}
