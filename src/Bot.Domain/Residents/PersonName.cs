using System.Diagnostics.CodeAnalysis;
using Bot.Domain.Text;

namespace Bot.Domain.Residents;

/// <summary>
/// A person's name: letters of any script, blanks, apostrophe, hyphen and full stop, 2 to 255 characters
/// (the maximum of the 2021 form). Shown in capitals, as that form asked.
/// </summary>
public readonly record struct PersonName
{
    private PersonName(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonName? name)
    {
        name = null;
        if (text is null || text.Length > 4 * ResidentPolicy.LongestName)
        {
            return false;
        }

        var clean = VietnameseText.Clean(text);
        if (clean.Length is < ResidentPolicy.ShortestName or > ResidentPolicy.LongestName || !char.IsLetter(clean[0]) || !clean.All(IsAllowed))
        {
            return false;
        }

        name = new PersonName(clean);
        return true;
    }

    public string Upper => Value.ToUpperInvariant();

    public override string ToString() => "(name)";

    private static bool IsAllowed(char c) => char.IsLetter(c) || c is ' ' or '\'' or '-' or '.' || char.IsSurrogate(c);
}
