using Bot.Domain.Privacy;

namespace Bot.Domain.Spreadsheets;

/// <summary>What somebody must look at in a line of a list: where it is, what is wrong, and what to write instead.</summary>
/// <param name="Line">As an editor counts.</param>
/// <param name="Column">The name of the column, or its number where the line could not be read.</param>
/// <param name="Problem">A sentence.</param>
/// <param name="Remedy">What to do, with an example where that helps.</param>
public sealed record LineFinding(int Line, BilingualText Column, BilingualText Problem, BilingualText Remedy)
{
    /// <summary>"Dòng 12, cột Phường, xã: không có nơi nào tên như vậy. Ghi …"</summary>
    public string Say(string language) => language == "en"
        ? $"Line {Line}, {Column.En}: {Problem.En} {Remedy.En}"
        : $"Dòng {Line}, {Column.Vi}: {Problem.Vi} {Remedy.Vi}";
}
