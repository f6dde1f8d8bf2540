using System.Globalization;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Text;

namespace Bot.Documents.Reports;

/// <summary>The upper part of an official letter: issuer and number at the left, state, motto, place and date at the right, then what it is about and to whom.</summary>
internal static class LetterHead
{
    private const string Gap = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";
    private const double RightWidth = LetterPolicy.PageWidth - LetterPolicy.LeftMargin - LetterPolicy.RightMargin - LetterPolicy.IssuerWidth;

    private static readonly WordLook Centred = new() { Side = WordSide.Centre };

    public static void Write(WordPart part, LetterFrame frame, DateTimeOffset madeAt)
    {
        part.BeginTable(hasLines: false, LetterPolicy.IssuerWidth, RightWidth);
        part.BeginRow();
        WriteIssuer(part, frame);
        WriteState(part);
        part.End();
        part.BeginRow();
        WriteNumber(part, frame);
        part.BeginCell(RightWidth);
        part.Paragraph(PlaceAndDate(frame, madeAt), Centred with { Size = LetterPolicy.Motto, IsSlanted = true, Before = LetterPolicy.ParagraphSpace });
        part.End();
        part.End();
        part.End();
        WriteSubject(part, frame);
        WriteAddressees(part, frame.Addressees);
    }

    private static void WriteIssuer(WordPart part, LetterFrame frame)
    {
        part.BeginCell(LetterPolicy.IssuerWidth);
        if (frame.BodyAbove.Length > 0)
        {
            part.Paragraph(frame.BodyAbove.ToUpperInvariant(), Centred with { Size = LetterPolicy.State });
        }

        var issuer = frame.Issuer.ToUpperInvariant();
        part.Paragraph(issuer, Centred with { Size = LetterPolicy.State, IsBold = true });
        WriteLineUnder(part, issuer, LetterPolicy.State, LetterPolicy.IssuerWidth);
        part.End();
    }

    private static void WriteState(WordPart part)
    {
        part.BeginCell(RightWidth);
        part.Paragraph(ReportWords.State, Centred with { Size = LetterPolicy.State, IsBold = true });
        part.Paragraph(ReportWords.Motto, Centred with { Size = LetterPolicy.Motto, IsBold = true });
        part.Line(LetterPolicy.MottoWidth, RightWidth);
        part.End();
    }

    private static void WriteNumber(WordPart part, LetterFrame frame)
    {
        part.BeginCell(LetterPolicy.IssuerWidth);
        var number = frame.Number.Length > 0 ? frame.Number : Gap;
        part.Paragraph($"Số: {number}/{frame.Code.ToUpperInvariant()}", Centred with { Size = LetterPolicy.Motto, Before = LetterPolicy.ParagraphSpace });
        if (frame.Kind.Length == 0)
        {
            part.Paragraph("V/v " + frame.Subject, Centred with { Size = LetterPolicy.About, Before = LetterPolicy.ParagraphSpace, Left = 3, Right = 3 });
        }

        part.End();
    }

    private static void WriteSubject(WordPart part, LetterFrame frame)
    {
        if (frame.Kind.Length > 0)
        {
            part.Paragraph(frame.Kind.ToUpperInvariant(), Centred with { IsBold = true, Before = 18, KeepsNext = true });
            part.Paragraph(frame.Subject, Centred with { IsBold = true, KeepsNext = true });
            const double width = LetterPolicy.IssuerWidth + RightWidth;
            WriteLineUnder(part, frame.Subject, LetterPolicy.Text, width);
        }
    }

    // One stands in the same line; several get a line each, with a dash before and a semicolon behind (Decree 30/2020/NĐ-CP).
    private static void WriteAddressees(WordPart part, IReadOnlyList<string> addressees)
    {
        if (addressees is [var only])
        {
            part.Paragraph($"{ReportWords.AddressedTo} {only}", Centred with { Before = 18, After = 12 });
            return;
        }

        const double left = 32;
        for (var i = 0; i < addressees.Count; i++)
        {
            var isLast = i == addressees.Count - 1;
            if (i == 0)
            {
                part.Paragraph(ReportWords.AddressedTo, new WordLook { Left = left, Before = 18 });
            }

            part.Paragraph($"- {addressees[i]}{(isLast ? '.' : ';')}", new WordLook { Left = left + 22, Before = 3, After = isLast ? 12 : 0 });
        }
    }

    private static void WriteLineUnder(WordPart part, string text, double size, double columnWidth) =>
        part.Line(Math.Min(LetterWidth.Of(text, size), columnWidth) * LetterPolicy.IssuerLineShare, columnWidth);

    // Days below 10 and the months 1 and 2 get a zero before, the others not (Decree 30/2020/NĐ-CP).
    private static string PlaceAndDate(LetterFrame frame, DateTimeOffset madeAt) => frame.Date is { } date
        ? string.Create(CultureInfo.InvariantCulture, $"{frame.Place}, ngày {date.Day:00} tháng {date.Month.ToString(date.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture)} năm {date.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{frame.Place}, ngày{Gap}tháng{Gap}năm {VietnamTime.Local(madeAt).Year}");
}
