using System.Diagnostics.CodeAnalysis;

namespace Bot.Domain.Residents;

/// <summary>
/// The number of an identity card (CCCD, 12 digits; CMND, 9) or a passport: letters and digits only, in capitals.
/// The blanks, dots and hyphens that cards print and people type are taken out.
/// </summary>
public readonly record struct IdNumber
{
    private IdNumber(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out IdNumber? number)
    {
        number = PaperNumber.Read(text, ResidentPolicy.ShortestIdNumber, ResidentPolicy.LongestIdNumber) is { } value ? new IdNumber(value) : null;
        return number is not null;
    }

    public override string ToString() => "(id number)";
}
