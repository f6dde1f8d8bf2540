using System.Diagnostics.CodeAnalysis;

namespace Bot.Domain.Countries;

/// <summary>A country or territory as ISO 3166-1 writes it with two letters ("VN"). Whether it is a known one says the catalog.</summary>
public readonly record struct CountryCode
{
    private const int Letters = 2;

    private CountryCode(string value) => Value = value;

    public static CountryCode Vietnam { get; } = new("VN");

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out CountryCode? code)
    {
        code = text is { Length: Letters } && text.All(char.IsAsciiLetter) ? new CountryCode(text.ToUpperInvariant()) : null;
        return code is not null;
    }

    public override string ToString() => Value;
}
