namespace Bot.Documents.Spreadsheets;

/// <summary>Numbers of spreadsheets.</summary>
public static class SheetPolicy
{
    /// <summary>Rows of one sheet: the specification of Excel allows 1,048,576; a round number below it leaves room for the head.</summary>
    public const int RowsPerSheet = 1_000_000;

    /// <summary>Characters of a cell: the specification of Excel allows 32,767.</summary>
    public const int LongestCell = 32_767;

    /// <summary>Height of a row in points: the specification of Excel allows 409.</summary>
    public const double HighestRow = 409;

    /// <summary>Points from line to line of a list's cells, measured in LibreOffice with Arial 11.</summary>
    public const double LineHeight = 14.25;

    /// <summary>Characters that fit where a list's width counts one, measured in LibreOffice with Arial 11 and Vietnamese text.</summary>
    public const double TextShare = 1.07;

    /// <summary>Lines of a list's row, our own choice: what is longer is read in the cell itself.</summary>
    public const int MostLinesInRow = 6;

    /// <summary>Points from line to line of a form's cells, measured in LibreOffice with Times New Roman 12.</summary>
    public const double FormLineHeight = 15.5;

    /// <summary>Points from line to line of the title and the other lines over all columns, measured in LibreOffice with Times New Roman 14.</summary>
    public const double FormTitleHeight = 18;

    /// <summary>Points around the lines of a form's row, our own choice: a row can then be followed with a finger.</summary>
    public const double FormRowSpace = 4;

    /// <summary>Characters of the title that fit where one of the columns' letters would stand, measured with Times New Roman 14 bold.</summary>
    public const double FormTitleShare = 0.85;

    /// <summary>Characters that fit where the columns' width counts one, measured in LibreOffice with Times New Roman 12 and Vietnamese text.</summary>
    public const double FormTextShare = 1.15;

    /// <summary>Bytes gathered before they are packed and sent on, our own choice: measured, larger parts bring nothing.</summary>
    public const int PartBytes = 65_536;

    /// <summary>Bytes looked at to tell in which letters a table was written, our own choice: some hundred lines.</summary>
    public const int LookedAtBytes = 65_536;

    /// <summary>Characters of a line of a table that is read, our own choice: a cell of Excel may have 32,767, a line of people has some hundred.</summary>
    public const int LongestReadLine = 32_767;

    /// <summary>Cells of a line of a table that is read, our own choice: a form of an office has some dozens.</summary>
    public const int MostReadCells = 256;

    /// <summary>Lines that one cell may have, our own choice: beyond them a quotation mark was forgotten rather than an address written on so many lines.</summary>
    public const int MostLinesOfCell = 10;
}
