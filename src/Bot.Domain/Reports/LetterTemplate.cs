using System.Globalization;
using Bot.Domain.Reports.Printing;

namespace Bot.Domain.Reports;

/// <summary>
/// What config/letters.yaml says about the letters of a unit. Official letters are written in Vietnamese only. In texts {period} stands for "tháng 11
/// năm 2026" and {scope} for the unit's name.
/// </summary>
public sealed record LetterTemplate
{
    /// <summary>Of the letters of units without an entry of their own.</summary>
    public const string AnyUnit = "*";

    /// <summary>For files without a letter around them.</summary>
    public static readonly LetterTemplate Blank = new()
    {
        Unit = AnyUnit, Issuer = string.Empty, Code = string.Empty, Place = string.Empty, Subject = string.Empty, Addressees = [], Opening = [],
        Recipients = new LetterRecipients(), SignerTitle = string.Empty,
    };

    /// <summary>The code of the unit whose letters these are, or <see cref="AnyUnit"/>.</summary>
    public required string Unit { get; init; }

    public string BodyAbove { get; init; } = string.Empty;

    public required string Issuer { get; init; }

    public required string Code { get; init; }

    public required string Place { get; init; }

    public string Kind { get; init; } = string.Empty;

    public required string Subject { get; init; }

    public required IReadOnlyList<string> Addressees { get; init; }

    public required IReadOnlyList<string> Opening { get; init; }

    public IReadOnlyList<string> Closing { get; init; } = [];

    public required LetterRecipients Recipients { get; init; }

    public string SignerAuthority { get; init; } = string.Empty;

    public required string SignerTitle { get; init; }

    /// <summary>Whether the shipped, made-up body still stands in it.</summary>
    public bool IsPlaceholder => Addressees.Concat([Issuer, BodyAbove, Place]).Any(t => t.Contains("Mẫu", StringComparison.OrdinalIgnoreCase));

    /// <summary>The unit's own, or that of all units; null when there is neither.</summary>
    public static LetterTemplate? For(IReadOnlyList<LetterTemplate> all, string unit) =>
        all.FirstOrDefault(t => t.Unit == unit) ?? all.FirstOrDefault(t => t.Unit == AnyUnit);

    public LetterFrame Frame(ComposedTable composed, ReportTerm term)
    {
        var month = ComposeTable.Month(term);
        var period = string.Create(CultureInfo.InvariantCulture, $"tháng {month.Month} năm {month.Year}");
        string Fill(string text) => text.Replace("{period}", period, StringComparison.Ordinal).Replace("{scope}", composed.Scope.Name, StringComparison.Ordinal);
        return new LetterFrame
        {
            BodyAbove = BodyAbove, Issuer = Issuer, Code = Code, Place = Place, Kind = Kind, Subject = Fill(Subject), Addressees = Addressees,
            Opening = [.. Opening.Select(Fill)], Closing = [.. Closing.Select(Fill)], Recipients = Recipients,
            Signer = new LetterSigner
            {
                Authority = SignerAuthority, Title = SignerTitle, Name = composed.Signature?.By?.Name ?? string.Empty, ConfirmedAt = composed.Signature?.At,
            },
        };
    }
}
