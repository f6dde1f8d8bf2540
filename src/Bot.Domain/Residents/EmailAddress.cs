using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Bot.Domain.Residents;

/// <summary>An e-mail address by its form: something, "@", a domain with a dot. Whether it takes mail nobody knows before writing to it.</summary>
public readonly partial record struct EmailAddress
{
    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        address = trimmed.Length <= ResidentPolicy.LongestEmail && Form().IsMatch(trimmed) ? new EmailAddress(trimmed) : null;
        return address is not null;
    }

    public override string ToString() => "(email)";

    [GeneratedRegex(@"^[^\s@<>,;""]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
