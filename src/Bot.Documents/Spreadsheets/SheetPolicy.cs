namespace Bot.Documents.Spreadsheets;

/// <summary>Numbers of spreadsheets.</summary>
public static class SheetPolicy
{
    /// <summary>Rows of one sheet: the specification of Excel allows 1,048,576; a round number below it leaves room for the head.</summary>
    public const int RowsPerSheet = 1_000_000;

    /// <summary>Characters of a cell: the specification of Excel allows 32,767.</summary>
    public const int LongestCell = 32_767;

    /// <summary>Bytes gathered before they are packed and sent on, our own choice: measured, larger parts bring nothing.</summary>
    public const int PartBytes = 65_536;
}
