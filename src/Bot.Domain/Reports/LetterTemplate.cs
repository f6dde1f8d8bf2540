using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain.Reports.Printing;

namespace Bot.Domain.Reports;

/// <summary>
/// What config/letters.yaml says about the letters of a unit. Official letters are written in Vietnamese only. Words in braces are filled in when the
/// letter is made, so that one entry serves every unit whose letters need nothing of their own.
/// </summary>
public sealed partial record LetterTemplate
{
    /// <summary>Of the letters of units without an entry of their own.</summary>
    public const string AnyUnit = "*";

    /// <summary>Room for a word that is written by hand, as on forms.</summary>
    private const string Dots = "……………………………";

    private const string Deputy = "Phó ";
    private const string InCharge = " phụ trách";

    /// <summary>
    /// The words that may stand in braces: "tháng 11 năm 2026", the unit's name and its code, the name of the unit above (nothing where there is none),
    /// and the office's province ("Thanh Hóa").
    /// </summary>
    public static IReadOnlyList<string> Words { get; } = ["period", "scope", "code", "above", "province"];

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

    /// <summary>"KT. Giám đốc"; empty: as the title asks for.</summary>
    public string SignerAuthority { get; init; } = string.Empty;

    /// <summary>Empty: that of whoever signs, in the list of the unit's people.</summary>
    public string SignerTitle { get; init; } = string.Empty;

    /// <summary>The unit's own, or that of all units, which is always there.</summary>
    public static LetterTemplate For(IReadOnlyList<LetterTemplate> all, string unit) =>
        all.FirstOrDefault(t => t.Unit == unit) ?? all.First(t => t.Unit == AnyUnit);

    /// <summary>The first word in braces that nobody fills in; null when there is none.</summary>
    public static string? UnknownWord(string text) =>
        Braces().Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(w => !Words.Contains(w));

    /// <param name="composed">The table and whose it is.</param>
    /// <param name="province">The office's province without its kind: "Thanh Hóa".</param>
    public LetterFrame Frame(ComposedTable composed, string province)
    {
        string Fill(string text) => Filled(text, composed, province);
        IReadOnlyList<string> addressees = [.. Addressees.Select(Fill).Where(a => a.Length > 0)];
        return new LetterFrame
        {
            BodyAbove = Fill(BodyAbove), Issuer = Fill(Issuer), Code = Fill(Code), Place = Fill(Place), Kind = Fill(Kind), Subject = Fill(Subject),
            Addressees = addressees.Count > 0 ? addressees : [Dots],
            Opening = [.. Opening.Select(Fill)], Closing = [.. Closing.Select(Fill)],
            Recipients = Recipients with
            {
                ToReport = [.. Recipients.ToReport.Select(Fill)],
                ToImplement = [.. Recipients.ToImplement.Select(Fill)],
                ToCoordinate = [.. Recipients.ToCoordinate.Select(Fill)],
            },
            Signer = SignerOf(composed.Signer),
        };
    }

    private static string Filled(string text, ComposedTable composed, string province) =>
        Braces().Replace(text, m => WordOf(m.Groups[1].Value, composed, province) ?? m.Value).Trim();

    private static string? WordOf(string word, ComposedTable composed, string province) => word switch
    {
        "period" => string.Create(CultureInfo.InvariantCulture, $"tháng {composed.Month.Month} năm {composed.Month.Year}"),
        "scope" => composed.Scope.Name,
        "code" => composed.Scope.Code.Value,
        "above" => composed.Above?.Name ?? string.Empty,
        "province" => province,
        _ => null,
    };

    // A deputy signs on behalf of the head, also one who is in charge meanwhile ("ký thay", Decree 30/2020/NĐ-CP, Article 13).
    private LetterSigner SignerOf(LetterSigner known)
    {
        var title = SignerTitle.Length > 0 ? SignerTitle : known.Title.Length > 0 ? known.Title : ReportWords.Head;
        if (SignerAuthority.Length > 0 || SignerTitle.Length > 0 || !title.StartsWith(Deputy, StringComparison.OrdinalIgnoreCase))
        {
            return known with { Authority = SignerAuthority, Title = title };
        }

        var plain = title.EndsWith(InCharge, StringComparison.OrdinalIgnoreCase) ? title[..^InCharge.Length] : title;
        return known with { Authority = "KT. " + plain[Deputy.Length..], Title = plain };
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}
