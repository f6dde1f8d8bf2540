using Bot.Domain.Reports.Printing;
using Bot.Domain.Text;

namespace Bot.Documents.Reports;

/// <summary>The lower part of an official letter: recipients at the left, who signs at the right, together on one page.</summary>
internal static class LetterFoot
{
    private static readonly WordLook Item = new() { Size = LetterPolicy.Recipients };
    private static readonly WordLook Signer = new() { IsBold = true, Side = WordSide.Centre };

    /// <summary>A row of the table that goes before, so that every program keeps its last rows with it.</summary>
    /// <param name="part">In which the table is open.</param>
    /// <param name="frame">Whose foot it is.</param>
    /// <param name="left">Width in millimetres, and columns of the table that it goes over.</param>
    /// <param name="right">The same of the signer's side.</param>
    public static void WriteRow(WordPart part, LetterFrame frame, (double Width, int Columns) left, (double Width, int Columns) right)
    {
        part.BeginRow();
        part.BeginCell(left.Width, span: left.Columns, lines: CellLines.None);
        part.Paragraph(ReportWords.Recipients, new WordLook { Size = LetterPolicy.RecipientsWord, IsBold = true, IsSlanted = true, Before = LetterPolicy.ParagraphSpace });
        foreach (var line in Lines(frame.Recipients))
        {
            part.Paragraph(line, Item);
        }

        part.End();
        part.BeginCell(right.Width, span: right.Columns, lines: CellLines.None);
        WriteSigner(part, frame.Signer);
        part.End();
        part.End();
    }

    private static IEnumerable<string> Lines(LetterRecipients recipients)
    {
        yield return "- Như trên;";
        foreach (var (names, purpose) in new[] { (recipients.ToReport, "để báo cáo"), (recipients.ToImplement, "để thực hiện"), (recipients.ToCoordinate, "để phối hợp") })
        {
            foreach (var name in names)
            {
                yield return $"- {name} ({purpose});";
            }
        }

        yield return recipients.ArchiveCode.Length > 0 ? $"- Lưu: VT, {recipients.ArchiveCode}." : "- Lưu: VT.";
    }

    private static void WriteSigner(WordPart part, LetterSigner signer)
    {
        if (signer.Authority.Length > 0)
        {
            part.Paragraph(signer.Authority.ToUpperInvariant(), Signer with { Before = LetterPolicy.ParagraphSpace });
        }

        part.Paragraph(signer.Title.ToUpperInvariant(), Signer with { Before = signer.Authority.Length > 0 ? 0 : LetterPolicy.ParagraphSpace });
        if (signer.ConfirmedAt is { } at)
        {
            part.Paragraph($"(Xác nhận số liệu lúc {VietnamTime.Full(at)})", Item with { IsSlanted = true, Side = WordSide.Centre, Before = 2 });
        }

        part.Paragraph(signer.Name, Signer with { Before = LetterPolicy.SignatureSpace });
    }
}
