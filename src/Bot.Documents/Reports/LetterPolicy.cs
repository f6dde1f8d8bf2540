namespace Bot.Documents.Reports;

/// <summary>Measures of an official letter.</summary>
public static class LetterPolicy
{
    /// <summary>Of A4, in millimetres (Decree 30/2020/NĐ-CP, appendix I, part I, section I).</summary>
    public const double PageWidth = 210;

    /// <summary>Of A4, in millimetres (Decree 30/2020/NĐ-CP, appendix I, part I, section I).</summary>
    public const double PageHeight = 297;

    /// <summary>Millimetres from the upper and the lower edge; Decree 30/2020/NĐ-CP allows 20 to 25.</summary>
    public const double UpperMargin = 20;

    /// <summary>Millimetres from the left edge; Decree 30/2020/NĐ-CP allows 30 to 35.</summary>
    public const double LeftMargin = 30;

    /// <summary>Millimetres from the right edge; Decree 30/2020/NĐ-CP allows 15 to 20.</summary>
    public const double RightMargin = 15;

    /// <summary>Millimetres from the upper edge to the page number, which Decree 30/2020/NĐ-CP puts in the middle of the upper margin.</summary>
    public const double PageNumberMargin = 10;

    /// <summary>The letters of all official documents (Decree 30/2020/NĐ-CP); where the font is missing, programs take one of the same widths.</summary>
    public const string Font = "Times New Roman";

    /// <summary>Points of the text; Decree 30/2020/NĐ-CP allows 13 to 14.</summary>
    public const double Text = 14;

    /// <summary>Points of the state's name and of the issuer; Decree 30/2020/NĐ-CP allows 12 to 13, and 12 keeps the name in one line.</summary>
    public const double State = 12;

    /// <summary>Points of motto, number, place and date, page number; Decree 30/2020/NĐ-CP allows 13 to 14 and asks 13 of the number.</summary>
    public const double Motto = 13;

    /// <summary>Points of "V/v …" under the number; Decree 30/2020/NĐ-CP allows 12 to 13.</summary>
    public const double About = 12;

    /// <summary>Points of the words "Nơi nhận", bold and slanted (Decree 30/2020/NĐ-CP).</summary>
    public const double RecipientsWord = 12;

    /// <summary>Points of the recipients (Decree 30/2020/NĐ-CP).</summary>
    public const double Recipients = 11;

    /// <summary>Points in the table, our own choice: the smaller of the two sizes of the text, so that a unit's name stays in one line.</summary>
    public const double Table = 13;

    /// <summary>Points in a table with the two columns on wish, our own choice: six columns on 165 mm.</summary>
    public const double WideTable = 12;

    /// <summary>Points between paragraphs; Decree 30/2020/NĐ-CP asks for at least 6.</summary>
    public const double ParagraphSpace = 6;

    /// <summary>Millimetres by which a paragraph's first line stands in; Decree 30/2020/NĐ-CP allows 10 or 12.7.</summary>
    public const double FirstLine = 12.7;

    /// <summary>Length of the line under the issuer as a share of its text; Decree 30/2020/NĐ-CP allows a third to a half.</summary>
    public const double IssuerLineShare = 0.42;

    /// <summary>Width of the issuer's side of the head in millimetres, our own choice: what is left beside the name of the state in one line.</summary>
    public const double IssuerWidth = 71;

    /// <summary>Millimetres of the motto at 13 points bold, whose line is as long as itself (Decree 30/2020/NĐ-CP); measured in LibreOffice.</summary>
    public const double MottoWidth = 58;

    /// <summary>Millimetres by which the table's title stands in at both sides, our own choice: it breaks before "tại cơ quan" and leaves no word alone.</summary>
    public const double TitleIndent = 32;

    /// <summary>Points left for signature and seal: a seal of an office is 36 mm across, and it covers a third of the signature at its left.</summary>
    public const double SignatureSpace = 80;

    /// <summary>Rows of the table that stay on one page with the signature, our own choice: a signature must never stand alone on a page.</summary>
    public const int RowsWithSignature = 3;
}
